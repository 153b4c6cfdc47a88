/** Partner cities: the command that registers one, and the aggregate that decides. */
@NullMarked
package io.daicho.city;

import org.jspecify.annotations.NullMarked;

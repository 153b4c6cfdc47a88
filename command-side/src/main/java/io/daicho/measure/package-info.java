/** Measures: the commands on them, and the aggregate that decides. */
@NullMarked
package io.daicho.measure;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.daicho.projection;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.daicho.asof;

import org.jspecify.annotations.NullMarked;

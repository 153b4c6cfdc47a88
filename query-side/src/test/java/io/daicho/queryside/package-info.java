@NullMarked
package io.daicho.queryside;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.daicho.proof;

import org.jspecify.annotations.NullMarked;

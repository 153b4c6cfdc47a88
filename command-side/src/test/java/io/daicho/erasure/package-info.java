@NullMarked
package io.daicho.erasure;

import org.jspecify.annotations.NullMarked;

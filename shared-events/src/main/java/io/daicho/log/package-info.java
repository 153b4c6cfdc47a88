@NullMarked
package io.daicho.log;

import org.jspecify.annotations.NullMarked;

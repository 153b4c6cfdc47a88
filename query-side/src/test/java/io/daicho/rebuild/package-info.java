@NullMarked
package io.daicho.rebuild;

import org.jspecify.annotations.NullMarked;

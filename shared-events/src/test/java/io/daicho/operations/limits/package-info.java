@NullMarked
package io.daicho.operations.limits;

import org.jspecify.annotations.NullMarked;

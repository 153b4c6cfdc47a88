/** How much one process takes on, and what it answers to the rest. */
@NullMarked
package io.daicho.operations.limits;

import org.jspecify.annotations.NullMarked;

/** How nodes share the processors that follow the log. */
@NullMarked
package io.daicho.operations.processors;

import org.jspecify.annotations.NullMarked;

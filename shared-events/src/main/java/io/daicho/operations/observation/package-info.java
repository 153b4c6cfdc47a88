/** What the log, the limits and the projections tell to those who watch: meters, and traces across the log. */
@NullMarked
package io.daicho.operations.observation;

import org.jspecify.annotations.NullMarked;

/**
 * Events that a projection could not handle, and what was decided about them. A decision takes effect by a rebuild, so
 * that rows are never mended in place.
 */
@NullMarked
package io.daicho.deadletter;

import org.jspecify.annotations.NullMarked;

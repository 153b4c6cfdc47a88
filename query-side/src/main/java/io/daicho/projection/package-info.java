/**
 * The versioned read-model engine: rows that keep their past, written by deterministic projections of the log, readable
 * at any position.
 */
@NullMarked
package io.daicho.projection;

import org.jspecify.annotations.NullMarked;

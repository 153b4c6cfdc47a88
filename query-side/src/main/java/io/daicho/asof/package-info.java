/** Moments of the ledger: what a date, an instant or a position asked for is in the log. */
@NullMarked
package io.daicho.asof;

import org.jspecify.annotations.NullMarked;

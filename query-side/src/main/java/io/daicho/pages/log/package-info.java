/** Pages of the log itself: its events, the proof of each, and whether the ledger is sound. */
@NullMarked
package io.daicho.pages.log;

import org.jspecify.annotations.NullMarked;

/** Pages by which the ledger is changed: results, impacts and imports, where both sides are in one process. */
@NullMarked
package io.daicho.pages.work;

import org.jspecify.annotations.NullMarked;

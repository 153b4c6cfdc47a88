/** Reports: tables that are pure functions of their parameters and one position of the ledger. */
@NullMarked
package io.daicho.report;

import org.jspecify.annotations.NullMarked;

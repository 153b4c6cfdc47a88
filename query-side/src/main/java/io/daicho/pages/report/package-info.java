/** Pages of reports: to look at, to take away with a receipt, to compare, and to ask where a figure comes from. */
@NullMarked
package io.daicho.pages.report;

import org.jspecify.annotations.NullMarked;

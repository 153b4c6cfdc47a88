/** The fewest events that a figure of a report comes from. */
@NullMarked
package io.daicho.report.explanation;

import org.jspecify.annotations.NullMarked;

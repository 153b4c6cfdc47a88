/** What differs between a report at two positions. */
@NullMarked
package io.daicho.report.comparison;

import org.jspecify.annotations.NullMarked;

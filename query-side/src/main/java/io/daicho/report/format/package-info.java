/** Reports as bytes, the same for the same table wherever and whenever they are written. */
@NullMarked
package io.daicho.report.format;

import org.jspecify.annotations.NullMarked;

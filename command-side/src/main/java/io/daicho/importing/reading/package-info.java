/** Reads a table out of a file that anybody may have sent: CSV or XLSX, a row at a time, within limits. */
@NullMarked
package io.daicho.importing.reading;

import org.jspecify.annotations.NullMarked;

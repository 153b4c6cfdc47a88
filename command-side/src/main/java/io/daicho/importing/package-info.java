/** Imports: a published table becomes a run of ordinary commands, row by row, repeatable and resumable. */
@NullMarked
package io.daicho.importing;

import org.jspecify.annotations.NullMarked;

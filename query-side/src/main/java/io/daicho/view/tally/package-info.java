/** What the read models count, and the part of a measure they count it from. */
@NullMarked
package io.daicho.view.tally;

import org.jspecify.annotations.NullMarked;

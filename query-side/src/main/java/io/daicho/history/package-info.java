/** How a measure's record came to be: every change, the difference it made, and who last set each field. */
@NullMarked
package io.daicho.history;

import org.jspecify.annotations.NullMarked;

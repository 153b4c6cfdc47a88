/** Pages of projections: how far their rows have come, what builds them anew, and which events they lack. */
@NullMarked
package io.daicho.pages.rebuild;

import org.jspecify.annotations.NullMarked;

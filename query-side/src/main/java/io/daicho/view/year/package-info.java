/** The read model per fiscal year: its projection, its rows and the questions it answers. */
@NullMarked
package io.daicho.view.year;

import org.jspecify.annotations.NullMarked;

/** The read model per measure: its projection, its rows and the questions it answers. */
@NullMarked
package io.daicho.view.measure;

import org.jspecify.annotations.NullMarked;

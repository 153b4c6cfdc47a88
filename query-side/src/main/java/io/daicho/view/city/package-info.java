/** The read model per partner city: its projection, its rows and the questions it answers. */
@NullMarked
package io.daicho.view.city;

import org.jspecify.annotations.NullMarked;

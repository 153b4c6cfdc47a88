/** Pages of bureaus and their departments, of partner cities and of fiscal years. */
@NullMarked
package io.daicho.pages.place;

import org.jspecify.annotations.NullMarked;

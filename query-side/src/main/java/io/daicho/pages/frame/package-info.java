/** What every page has: its language, its moment, its addresses, and the frame around it. */
@NullMarked
package io.daicho.pages.frame;

import org.jspecify.annotations.NullMarked;

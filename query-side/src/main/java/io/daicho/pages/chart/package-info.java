/** Pictures of counts, drawn on the server as SVG. */
@NullMarked
package io.daicho.pages.chart;

import org.jspecify.annotations.NullMarked;

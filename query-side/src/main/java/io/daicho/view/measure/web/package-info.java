/** The read model per measure over HTTP. */
@NullMarked
package io.daicho.view.measure.web;

import org.jspecify.annotations.NullMarked;

/** Commands on measures over HTTP. */
@NullMarked
package io.daicho.measure.web;

import org.jspecify.annotations.NullMarked;

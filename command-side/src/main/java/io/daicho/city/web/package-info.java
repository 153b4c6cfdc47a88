/** Commands on partner cities over HTTP. */
@NullMarked
package io.daicho.city.web;

import org.jspecify.annotations.NullMarked;

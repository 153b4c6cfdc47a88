/** The read model per partner city over HTTP. */
@NullMarked
package io.daicho.view.city.web;

import org.jspecify.annotations.NullMarked;

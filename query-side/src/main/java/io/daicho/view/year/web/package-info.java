/** The read model per fiscal year over HTTP. */
@NullMarked
package io.daicho.view.year.web;

import org.jspecify.annotations.NullMarked;

/** The read model per department over HTTP. */
@NullMarked
package io.daicho.view.department.web;

import org.jspecify.annotations.NullMarked;

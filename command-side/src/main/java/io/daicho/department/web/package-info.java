/** Commands on departments over HTTP. */
@NullMarked
package io.daicho.department.web;

import org.jspecify.annotations.NullMarked;

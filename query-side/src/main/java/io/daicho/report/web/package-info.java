/** Reports over HTTP. */
@NullMarked
package io.daicho.report.web;

import org.jspecify.annotations.NullMarked;

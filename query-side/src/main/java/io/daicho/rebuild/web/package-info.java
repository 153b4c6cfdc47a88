/** Projections and their rebuilds over HTTP. */
@NullMarked
package io.daicho.rebuild.web;

import org.jspecify.annotations.NullMarked;

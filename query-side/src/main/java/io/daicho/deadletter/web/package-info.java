/** Dead letters over HTTP. */
@NullMarked
package io.daicho.deadletter.web;

import org.jspecify.annotations.NullMarked;

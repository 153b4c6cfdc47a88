/** TimeMaps of RFC 7089: the states that a resource was in. */
@NullMarked
package io.daicho.timemap.web;

import org.jspecify.annotations.NullMarked;

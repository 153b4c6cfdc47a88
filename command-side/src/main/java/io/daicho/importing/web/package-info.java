/** Imports over HTTP. */
@NullMarked
package io.daicho.importing.web;

import org.jspecify.annotations.NullMarked;

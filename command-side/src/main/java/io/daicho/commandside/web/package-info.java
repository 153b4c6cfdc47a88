/** What all operations of the HTTP API for writing share: bodies, headers, answers, problems and their description. */
@NullMarked
package io.daicho.commandside.web;

import org.jspecify.annotations.NullMarked;

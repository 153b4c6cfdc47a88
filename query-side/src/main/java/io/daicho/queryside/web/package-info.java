/** What every reading operation has in common: positions, pages, problems, validators. */
@NullMarked
package io.daicho.queryside.web;

import org.jspecify.annotations.NullMarked;

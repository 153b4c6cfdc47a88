/** The first page: what the ledger says, in pictures. */
@NullMarked
package io.daicho.pages.overview;

import org.jspecify.annotations.NullMarked;

/** Imports kept in MongoDB. */
@NullMarked
package io.daicho.importing.store;

import org.jspecify.annotations.NullMarked;

/** Both sides in one process, on the embedded server unless {@code DAICHO_MONGODB_URI} names another. */
@NullMarked
package io.daicho.standalone;

import org.jspecify.annotations.NullMarked;

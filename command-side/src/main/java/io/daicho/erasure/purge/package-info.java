/** Erased texts leave the database: first whatever the command side keeps of them, then the log's documents. */
@NullMarked
package io.daicho.erasure.purge;

import org.jspecify.annotations.NullMarked;

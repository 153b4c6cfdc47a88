/** What every line of a process's log says of the request it belongs to. */
@NullMarked
package io.daicho.operations.logging;

import org.jspecify.annotations.NullMarked;

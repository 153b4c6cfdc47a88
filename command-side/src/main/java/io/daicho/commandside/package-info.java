/** Takes commands in: dispatch, provenance, idempotency, wiring and the conventions of the HTTP API for writing. */
@NullMarked
package io.daicho.commandside;

import org.jspecify.annotations.NullMarked;

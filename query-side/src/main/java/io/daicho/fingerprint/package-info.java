/** Short hashes of every member of every event: they name the field when the audit finds that an event was altered. */
@NullMarked
package io.daicho.fingerprint;

import org.jspecify.annotations.NullMarked;

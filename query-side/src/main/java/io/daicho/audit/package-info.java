/**
 * The audit: re-reads the whole log as it stands in the database and holds it against the signed checkpoints. It trusts
 * nothing that could have been altered together with an event, and shares no code with those who write what it checks.
 */
@NullMarked
package io.daicho.audit;

import org.jspecify.annotations.NullMarked;

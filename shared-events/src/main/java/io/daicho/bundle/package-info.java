/**
 * The bundle: a zip that proves, without Daicho and without a database, what the log held up to a checkpoint
 * (docs/bundle.md). Writing it, reading it and checking it; nothing but the JDK and the proofs.
 */
@NullMarked
package io.daicho.bundle;

import org.jspecify.annotations.NullMarked;

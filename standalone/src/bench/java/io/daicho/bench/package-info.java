/** Benchmarks: ratios against a peer measured in the same run, printed and kept under {@code target/bench}. */
@NullMarked
package io.daicho.bench;

import org.jspecify.annotations.NullMarked;

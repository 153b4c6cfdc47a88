/** The Merkle tree over the log: stored in tiles, kept up by following the log, asked for roots and proofs. */
@NullMarked
package io.daicho.tree;

import org.jspecify.annotations.NullMarked;

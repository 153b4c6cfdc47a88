/** Signed checkpoints of the tree: when they are signed, by which keys, who witnesses them, where they are kept. */
@NullMarked
package io.daicho.tree.checkpoint;

import org.jspecify.annotations.NullMarked;

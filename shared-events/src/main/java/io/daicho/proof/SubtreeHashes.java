package io.daicho.proof;

/** Where the hashes of complete subtrees come from: tiles in a database, memory, a recursion over leaves. */
@FunctionalInterface
public interface SubtreeHashes {

    /**
     * Hash of the complete subtree of 2^level leaves that begins at leaf index · 2^level.
     *
     * @param level 0 for leaves
     * @param index from 0, counted in subtrees of that level
     */
    Hash at(int level, long index);
}

package io.daicho.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows leaf by leaf and keeps one hash for each bit set in its size: enough for its root. Not thread-safe.
 */
public final class CompactRange {

    /** Roots of complete subtrees from left to right, each smaller than the one before. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    /** The empty tree. */
    public CompactRange() {}

    /** The tree of the first {@code size} leaves, to grow from there. */
    public static CompactRange of(long size, SubtreeHashes hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("tree size below 0: " + size);
        }
        var range = new CompactRange();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                range.subtrees.add(hashes.at(level, (size >> level) - 1));
            }
        }
        range.size = size;
        return range;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Adds a leaf at the right end. */
    public void append(Hash leaf) {
        Hash subtree = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            subtree = MerkleHashes.node(subtrees.removeLast(), subtree);
        }
        subtrees.add(subtree);
        size++;
    }

    /** Root over all leaves so far; {@link MerkleHashes#EMPTY_TREE} if there are none. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return MerkleHashes.EMPTY_TREE;
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = MerkleHashes.node(subtrees.get(i), root);
        }
        return root;
    }
}

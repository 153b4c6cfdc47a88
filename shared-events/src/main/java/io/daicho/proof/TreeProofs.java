package io.daicho.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots, inclusion proofs and consistency proofs of the tree of the first {@code size} leaves. Only hashes of complete
 * subtrees are asked for, at most two a level, so the cost grows with the logarithm of the size.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162 §2.1</a>
 */
public final class TreeProofs {

    private TreeProofs() {}

    /** The Merkle tree hash of the first {@code size} leaves, RFC 9162 §2.1.1. */
    public static Hash root(long size, SubtreeHashes subtrees) {
        if (size < 0) {
            throw new IllegalArgumentException("tree size below 0: " + size);
        }
        return size == 0 ? MerkleHashes.EMPTY_TREE : root(0, size, subtrees);
    }

    /**
     * The sibling hashes from the leaf up to the root, RFC 9162 §2.1.3.1.
     *
     * @param index of the leaf, from 0
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public static List<Hash> inclusion(long index, long size, SubtreeHashes subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf index " + index + " is not in a tree of size " + size);
        }
        var path = new ArrayList<Hash>();
        addPath(index, 0, size, subtrees, path);
        return List.copyOf(path);
    }

    /**
     * The hashes that tie the tree of size {@code from} to the one of size {@code to}, RFC 9162 §2.1.4.1; none where
     * the two are the same or the first is empty.
     *
     * @throws IllegalArgumentException unless 0 ≤ from ≤ to
     */
    public static List<Hash> consistency(long from, long to, SubtreeHashes subtrees) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no consistency from tree size " + from + " to " + to);
        }
        var proof = new ArrayList<Hash>();
        if (from > 0) {
            addSubproof(from, 0, to, true, subtrees, proof);
        }
        return List.copyOf(proof);
    }

    private static void addPath(long index, long begin, long end, SubtreeHashes subtrees, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            addPath(index, begin, middle, subtrees, path);
            path.add(root(middle, end, subtrees));
        } else {
            addPath(index, middle, end, subtrees, path);
            path.add(root(begin, middle, subtrees));
        }
    }

    private static void addSubproof(
            long from, long begin, long end, boolean known, SubtreeHashes subtrees, List<Hash> proof) {
        if (from == end) {
            if (!known) {
                proof.add(root(begin, end, subtrees));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            addSubproof(from, begin, middle, known, subtrees, proof);
            proof.add(root(middle, end, subtrees));
        } else {
            addSubproof(from, middle, end, false, subtrees, proof);
            proof.add(root(begin, middle, subtrees));
        }
    }

    /** Root over leaves from begin to end, begin being a multiple of a power of two no less than their count. */
    private static Hash root(long begin, long end, SubtreeHashes subtrees) {
        int level = Long.numberOfTrailingZeros(end - begin);
        Hash root = subtrees.at(level, (end >> level) - 1);
        for (long rest = end - (1L << level); rest > begin; rest -= 1L << level) {
            level = Long.numberOfTrailingZeros(rest - begin);
            root = MerkleHashes.node(subtrees.at(level, (rest >> level) - 1), root);
        }
        return root;
    }

    /** The largest power of two below a number of leaves of 2 or more. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}

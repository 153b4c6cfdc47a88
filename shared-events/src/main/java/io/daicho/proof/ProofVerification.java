package io.daicho.proof;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Checks proofs with the two algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2. They are written after the text of the RFC
 * and share nothing with {@link TreeProofs}, so that an error in one does not hide in the other.
 */
public final class ProofVerification {

    private ProofVerification() {}

    /**
     * @param leaf hash of the leaf
     * @param index of the leaf, from 0
     * @param size of the tree with that root
     * @throws ProofMismatch unless the proof leads from the leaf to the root
     */
    public static void inclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) throws ProofMismatch {
        ProofMismatch.requireEqual("root of size " + size, root, rootOfInclusion(leaf, index, size, proof));
    }

    /**
     * The root an inclusion proof leads to.
     *
     * @throws ProofMismatch if the index is not in a tree of that size or the proof has not the length for it
     */
    public static Hash rootOfInclusion(Hash leaf, long index, long size, List<Hash> proof) throws ProofMismatch {
        if (index < 0 || index >= size) {
            throw new ProofMismatch("leaf index " + index + " is not in a tree of size " + size);
        }
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : proof) {
            requireMore(last, size, proof);
            if (isRight(node) || node == last) {
                root = MerkleHashes.node(sibling, root);
                int shift = levelsWithoutSibling(node);
                node >>= shift;
                last >>= shift;
            } else {
                root = MerkleHashes.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        requireEnd(last, size, proof);
        return root;
    }

    /**
     * @throws ProofMismatch unless the tree of size {@code to} and root {@code rootTo} begins with the leaves of the
     *     tree of size {@code from} and root {@code rootFrom}
     */
    public static void consistency(long from, long to, Hash rootFrom, Hash rootTo, List<Hash> proof)
            throws ProofMismatch {
        if (from < 0 || from > to) {
            throw new ProofMismatch("no consistency from tree size " + from + " to " + to);
        }
        if (from == 0 || from == to) {
            requireNone(from, to, proof);
            ProofMismatch.requireEqual("root of size " + from, from == 0 ? MerkleHashes.EMPTY_TREE : rootTo, rootFrom);
            return;
        }
        chain(from, to, rootFrom, rootTo, proof);
    }

    private static void chain(long from, long to, Hash rootFrom, Hash rootTo, List<Hash> proof) throws ProofMismatch {
        var path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            path.addFirst(rootFrom);
        }
        requireAny(from, to, path);
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shared;
        long last = (to - 1) >> shared;
        Iterator<Hash> hashes = path.iterator();
        Hash older = hashes.next();
        Hash newer = older;
        while (hashes.hasNext()) {
            Hash sibling = hashes.next();
            requireMore(last, to, proof);
            if (isRight(node) || node == last) {
                older = MerkleHashes.node(sibling, older);
                newer = MerkleHashes.node(sibling, newer);
                int shift = levelsWithoutSibling(node);
                node >>= shift;
                last >>= shift;
            } else {
                newer = MerkleHashes.node(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        requireEnd(last, to, proof);
        ProofMismatch.requireEqual("root of size " + from, rootFrom, older);
        ProofMismatch.requireEqual("root of size " + to, rootTo, newer);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** The last node of a level may be alone for some levels: it goes up unchanged until it is a right child. */
    private static int levelsWithoutSibling(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }

    private static void requireMore(long last, long size, List<Hash> proof) throws ProofMismatch {
        if (last == 0) {
            throw new ProofMismatch("proof of " + proof.size() + " hashes is too long for a tree of size " + size);
        }
    }

    private static void requireEnd(long last, long size, List<Hash> proof) throws ProofMismatch {
        if (last != 0) {
            throw new ProofMismatch("proof of " + proof.size() + " hashes is too short for a tree of size " + size);
        }
    }

    private static void requireNone(long from, long to, List<Hash> proof) throws ProofMismatch {
        if (!proof.isEmpty()) {
            throw new ProofMismatch(
                    "size " + from + " to " + to + " needs no proof, " + proof.size() + " hashes were given");
        }
    }

    private static void requireAny(long from, long to, List<Hash> path) throws ProofMismatch {
        if (path.isEmpty()) {
            throw new ProofMismatch("size " + from + " to " + to + " needs a proof, 0 hashes were given");
        }
    }
}

package io.daicho.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The recursive definitions of RFC 9162 §2.1.1, §2.1.3.1 and §2.1.4.1 word by word, over a list of leaf hashes. Only
 * the tree hash of a range already computed is remembered.
 */
public final class NaiveTree {

    private final List<Hash> leaves;
    private final Map<List<Integer>, Hash> known = new HashMap<>();

    public NaiveTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** MTH(D_n). */
    public Hash root(int size) {
        return size == 0 ? MerkleHashes.EMPTY_TREE : mth(0, size);
    }

    /** PATH(m, D_n). */
    public List<Hash> inclusion(int m, int n) {
        return path(m, 0, n);
    }

    /** PROOF(m, D_n). */
    public List<Hash> consistency(int m, int n) {
        return subproof(m, 0, n, true);
    }

    /** The complete subtree as the tree hash of its leaves. */
    public SubtreeHashes subtrees() {
        return (level, index) -> mth((int) (index << level), (int) ((index + 1) << level));
    }

    private Hash mth(int begin, int end) {
        Hash hash = known.get(List.of(begin, end));
        if (hash == null) {
            int n = end - begin;
            hash = n == 1
                    ? leaves.get(begin)
                    : MerkleHashes.node(mth(begin, begin + split(n)), mth(begin + split(n), end));
            known.put(List.of(begin, end), hash);
        }
        return hash;
    }

    private List<Hash> path(int m, int begin, int end) {
        int n = end - begin;
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(path(m, begin, begin + k), mth(begin + k, end))
                : plus(path(m - k, begin + k, end), mth(begin, begin + k));
    }

    private List<Hash> subproof(int m, int begin, int end, boolean b) {
        int n = end - begin;
        if (m == n) {
            return b ? List.of() : List.of(mth(begin, end));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, begin, begin + k, b), mth(begin + k, end))
                : plus(subproof(m - k, begin + k, end, false), mth(begin, begin + k));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}

package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a proof must not prove: each corruption of every proof in the trees up to size 24, and of the published ones. */
class ProofVerificationTest {

    private static final int LARGEST = 24;
    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> MerkleHashes.leaf("leaf " + i))
            .toList();
    private static final NaiveTree TREE = new NaiveTree(LEAVES);
    private static final Hash STRANGER = MerkleHashes.leaf("not in the tree");

    @Test
    void takesThePublishedProofsOfCertificateTransparencyAndNoCorruptedOne() throws ProofMismatch {
        List<Hash> roots = CertificateTransparencyTree.ROOTS;
        for (var i : CertificateTransparencyTree.INCLUSIONS) {
            Hash leaf = CertificateTransparencyTree.LEAVES.get((int) i.index());
            Hash root = roots.get((int) i.size());
            ProofVerification.inclusion(leaf, i.index(), i.size(), i.proof(), root);
            refuteInclusion(leaf, i.index(), i.size(), i.proof(), root);
        }
        for (var c : CertificateTransparencyTree.CONSISTENCIES) {
            Hash from = roots.get((int) c.from());
            Hash to = roots.get((int) c.to());
            ProofVerification.consistency(c.from(), c.to(), from, to, c.proof());
            refuteConsistency(c.from(), c.to(), from, to, c.proof());
        }
    }

    @Test
    void takesNoCorruptedInclusionProof() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                refuteInclusion(LEAVES.get(index), index, size, TREE.inclusion(index, size), TREE.root(size));
            }
        }
    }

    @Test
    void takesNoCorruptedConsistencyProof() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                refuteConsistency(from, to, TREE.root(from), TREE.root(to), TREE.consistency(from, to));
            }
        }
    }

    @Test
    void takesNoForkForAContinuation() {
        for (int forkedAt = 0; forkedAt < LARGEST; forkedAt++) {
            var forked = new ArrayList<>(LEAVES);
            forked.set(forkedAt, STRANGER);
            var fork = new NaiveTree(forked);
            for (int from = forkedAt + 1; from < LARGEST; from++) {
                Hash signed = TREE.root(from);
                Hash shown = fork.root(LARGEST);
                List<Hash> proof = fork.consistency(from, LARGEST);
                int size = from;
                assertThatThrownBy(() -> ProofVerification.consistency(size, LARGEST, signed, shown, proof))
                        .isInstanceOf(ProofMismatch.class);
            }
        }
    }

    @Test
    void saysWhatWasExpectedAndWhatTheProofGives() {
        assertThatThrownBy(() -> ProofVerification.inclusion(STRANGER, 0, 1, List.of(), LEAVES.get(0)))
                .isInstanceOf(ProofMismatch.class)
                .hasMessage("root of size 1: expected " + LEAVES.get(0) + ", the proof gives " + STRANGER);
        assertThatThrownBy(() -> ProofVerification.rootOfInclusion(STRANGER, 7, 7, List.of()))
                .hasMessage("leaf index 7 is not in a tree of size 7");
        assertThatThrownBy(() -> ProofVerification.rootOfInclusion(STRANGER, 0, 2, List.of()))
                .hasMessage("proof of 0 hashes is too short for a tree of size 2");
        assertThatThrownBy(() -> ProofVerification.rootOfInclusion(STRANGER, 0, 1, List.of(STRANGER)))
                .hasMessage("proof of 1 hashes is too long for a tree of size 1");
        assertThatThrownBy(() -> ProofVerification.consistency(3, 2, STRANGER, STRANGER, List.of()))
                .hasMessage("no consistency from tree size 3 to 2");
    }

    @Test
    void theEmptyTreeIsConsistentWithEveryOtherAndHasOneRoot() throws ProofMismatch {
        ProofVerification.consistency(0, 5, MerkleHashes.EMPTY_TREE, TREE.root(5), List.of());
        ProofVerification.consistency(0, 0, MerkleHashes.EMPTY_TREE, MerkleHashes.EMPTY_TREE, List.of());

        refuted(
                "another root of nothing",
                () -> ProofVerification.consistency(0, 5, STRANGER, TREE.root(5), List.of()));
        refuted(
                "a proof from nothing",
                () -> ProofVerification.consistency(0, 5, MerkleHashes.EMPTY_TREE, TREE.root(5), List.of(STRANGER)));
    }

    private static void refuteInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        String of = index + " in " + size + ": ";
        refuted(of + "wrong leaf", () -> ProofVerification.inclusion(STRANGER, index, size, proof, root));
        refuted(of + "flipped leaf", () -> ProofVerification.inclusion(flipped(leaf), index, size, proof, root));
        refuted(of + "wrong root", () -> ProofVerification.inclusion(leaf, index, size, proof, STRANGER));
        refuted(of + "flipped root", () -> ProofVerification.inclusion(leaf, index, size, proof, flipped(root)));
        refuted(of + "twice the size", () -> ProofVerification.inclusion(leaf, index, size * 2, proof, root));
        refuted(of + "half the size", () -> ProofVerification.inclusion(leaf, index, size / 2, proof, root));
        refuted(of + "size below 0", () -> ProofVerification.inclusion(leaf, index, -size, proof, root));
        for (long other = -1; other <= size; other++) {
            long wrong = other;
            if (wrong != index) {
                refuted(of + "index " + wrong, () -> ProofVerification.inclusion(leaf, wrong, size, proof, root));
            }
        }
        corrupted(proof, root)
                .forEach((how, wrong) ->
                        refuted(of + how, () -> ProofVerification.inclusion(leaf, index, size, wrong, root)));
    }

    private static void refuteConsistency(long from, long to, Hash rootFrom, Hash rootTo, List<Hash> proof) {
        String of = from + " to " + to + ": ";
        refuted(of + "wrong old root", () -> ProofVerification.consistency(from, to, STRANGER, rootTo, proof));
        refuted(of + "flipped old", () -> ProofVerification.consistency(from, to, flipped(rootFrom), rootTo, proof));
        refuted(of + "wrong new root", () -> ProofVerification.consistency(from, to, rootFrom, STRANGER, proof));
        refuted(of + "flipped new", () -> ProofVerification.consistency(from, to, rootFrom, flipped(rootTo), proof));
        if (from < to) {
            refuted(of + "swapped roots", () -> ProofVerification.consistency(from, to, rootTo, rootFrom, proof));
            refuted(of + "swapped sizes", () -> ProofVerification.consistency(to, from, rootFrom, rootTo, proof));
            refuted(of + "twice the size", () -> ProofVerification.consistency(from, to * 2, rootFrom, rootTo, proof));
            refuted(of + "from 0", () -> ProofVerification.consistency(0, to, rootFrom, rootTo, proof));
            for (long other = 1; other <= to; other++) {
                long wrong = other;
                if (wrong != from) {
                    refuted(
                            of + "from " + wrong,
                            () -> ProofVerification.consistency(wrong, to, rootFrom, rootTo, proof));
                }
            }
        }
        corrupted(proof, rootTo)
                .forEach((how, wrong) ->
                        refuted(of + how, () -> ProofVerification.consistency(from, to, rootFrom, rootTo, wrong)));
    }

    /** Truncated, removed, extended, inserted, flipped and reordered. */
    private static Map<String, List<Hash>> corrupted(List<Hash> proof, Hash root) {
        var all = new LinkedHashMap<String, List<Hash>>();
        for (int i = 0; i < proof.size(); i++) {
            all.put("without " + i, without(proof, i));
            all.put("flipped " + i, replaced(proof, i, flipped(proof.get(i))));
            all.put("replaced " + i, replaced(proof, i, STRANGER));
            all.put("truncated to " + i, proof.subList(0, i));
            for (int j = 0; j < i; j++) {
                all.put("swapped " + j + " and " + i, replaced(replaced(proof, i, proof.get(j)), j, proof.get(i)));
            }
        }
        for (int i = 0; i <= proof.size(); i++) {
            all.put("inserted at " + i, inserted(proof, i, STRANGER));
            all.put("root at " + i, inserted(proof, i, root));
        }
        all.values().removeIf(proof::equals);
        return all;
    }

    private static List<Hash> without(List<Hash> proof, int i) {
        var changed = new ArrayList<>(proof);
        changed.remove(i);
        return changed;
    }

    private static List<Hash> replaced(List<Hash> proof, int i, Hash by) {
        var changed = new ArrayList<>(proof);
        changed.set(i, by);
        return changed;
    }

    private static List<Hash> inserted(List<Hash> proof, int i, Hash hash) {
        var changed = new ArrayList<>(proof);
        changed.add(i, hash);
        return changed;
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[7] ^= 8;
        return Hash.of(bytes);
    }

    private interface Verification {
        void run() throws ProofMismatch;
    }

    private static void refuted(String what, Verification verification) {
        boolean verified;
        try {
            verification.run();
            verified = true;
        } catch (ProofMismatch e) {
            verified = false;
        }
        assertThat(verified).as(what).isFalse();
    }
}

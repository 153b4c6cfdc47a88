package io.daicho.tree;

import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import java.util.ArrayList;
import java.util.List;

/**
 * That an event is in the tree of a size.
 *
 * @param index of its leaf, from 0: its position less one
 * @param size of the tree
 * @param leaf hash of the leaf
 * @param hashes from the leaf's sibling up, RFC 9162 §2.1.3
 * @param root of the tree
 */
public record InclusionProof(long index, long size, Hash leaf, List<Hash> hashes, Hash root) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Two hashes and the node they give: SHA-256(0x01 ‖ left ‖ right). One of them is the node of the step before. */
    public record Step(Hash left, Hash right, Hash node) {}

    /** The way from the leaf to the root, one step for each hash; the node of the last is the root. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        Hash node = leaf;
        long here = index;
        long last = size - 1;
        for (Hash sibling : hashes) {
            // the last node of a level goes up alone until it is a right child
            while (here == last && (here & 1) == 0 && here > 0) {
                here >>= 1;
                last >>= 1;
            }
            boolean right = (here & 1) == 1;
            Step step = right ? step(sibling, node) : step(node, sibling);
            steps.add(step);
            node = step.node();
            here >>= 1;
            last >>= 1;
        }
        return steps;
    }

    private static Step step(Hash left, Hash right) {
        return new Step(left, right, MerkleHashes.node(left, right));
    }
}

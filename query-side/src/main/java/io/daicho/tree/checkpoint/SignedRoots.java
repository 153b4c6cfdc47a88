package io.daicho.tree.checkpoint;

import io.daicho.proof.Hash;
import io.daicho.tree.LogProofs;
import io.daicho.tree.LogTree;
import java.util.Optional;

/** Roots of any size, tied to the checkpoints that were signed. */
public final class SignedRoots {

    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final LogProofs proofs;

    public SignedRoots(Checkpoints checkpoints, LogTree tree, LogProofs proofs) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.proofs = proofs;
    }

    /**
     * The root of a size.
     *
     * @param covering the first checkpoint of that size or more, from which the root follows; empty if none is signed yet
     */
    public record SignedRoot(long size, Hash root, Optional<SignedCheckpoint> covering) {}

    /**
     * The root of the tree of a size: the signed one where there is a checkpoint of that very size, else one that is
     * proven to be consistent with the next checkpoint.
     *
     * @throws io.daicho.tree.IntegrityFault if the tree is not the one that was signed
     * @throws io.daicho.tree.TreeBehind if the tree does not reach the size in time
     */
    public SignedRoot of(long size) {
        Optional<SignedCheckpoint> covering = checkpoints.covering(size);
        checkpoints.awaitTree(covering.map(SignedCheckpoint::size).orElse(size));
        if (covering.isEmpty()) {
            return new SignedRoot(size, tree.root(size), covering);
        }
        SignedCheckpoint next = covering.get();
        Hash root = next.size() == size ? next.root() : tree.root(size);
        proofs.consistency(size, root, next.size(), next.root());
        return new SignedRoot(size, root, covering);
    }
}

package io.daicho.tree;

import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.ProofMismatch;
import io.daicho.proof.ProofVerification;
import java.util.List;
import java.util.Optional;

/** Makes proofs and checks them before anybody gets them: one that does not verify becomes an alarm, not an answer. */
public final class LogProofs {

    private final LogTree tree;
    private final IntegrityAlarm alarm;

    public LogProofs(LogTree tree, IntegrityAlarm alarm) {
        this.tree = tree;
        this.alarm = alarm;
    }

    /**
     * The proof that an event, as it stands in the log now, is in the tree of a root.
     *
     * @param root that was signed for the size, or that is known to belong to one that was
     * @throws IntegrityFault if it is not
     */
    public InclusionProof inclusion(StoredEvent event, long size, Hash root) {
        long index = event.position() - 1;
        Hash leaf = MerkleHashes.leaf(event.leafLine().text());
        List<Hash> hashes = tree.inclusion(index, size);
        try {
            ProofVerification.inclusion(leaf, index, size, hashes, root);
        } catch (ProofMismatch e) {
            throw raised(cause(leaf, index, size, hashes, root));
        }
        return new InclusionProof(index, size, leaf, hashes, root);
    }

    /**
     * The proof that the tree of one root begins with that of another.
     *
     * @throws IntegrityFault if it does not
     */
    public ConsistencyProof consistency(long from, Hash rootFrom, long to, Hash rootTo) {
        List<Hash> hashes = tree.consistency(from, to);
        try {
            ProofVerification.consistency(from, to, rootFrom, rootTo, hashes);
        } catch (ProofMismatch e) {
            throw raised("the tree of size " + to + " does not begin with the tree of size " + from
                    + " whose root was signed: " + e.getMessage());
        }
        return new ConsistencyProof(from, to, rootFrom, rootTo, hashes);
    }

    private IntegrityFault raised(String what) {
        var fault = new IntegrityFault(what);
        alarm.raise(fault);
        return fault;
    }

    private String cause(Hash leaf, long index, long size, List<Hash> hashes, Hash root) {
        long position = index + 1;
        Hash inTree = tree.leaf(position);
        if (!inTree.equals(leaf) && leads(inTree, index, size, hashes, root)) {
            return "the event at position %d was altered: its leaf hash is %s, signed is %s"
                    .formatted(position, leaf.base64(), inTree.base64());
        }
        return brokenTile(position)
                .orElseGet(() -> "the event at position %d does not lead to the root signed for size %d, %s; the tree"
                                .formatted(position, size, root.base64())
                        + " has %s as its leaf, the log gives %s".formatted(inTree.base64(), leaf.base64()));
    }

    private static boolean leads(Hash leaf, long index, long size, List<Hash> hashes, Hash root) {
        try {
            ProofVerification.inclusion(leaf, index, size, hashes, root);
            return true;
        } catch (ProofMismatch e) {
            return false;
        }
    }

    private Optional<String> brokenTile(long position) {
        List<PlacedTile> above = tree.tilesAbove(position);
        for (int i = 0; i + 1 < above.size(); i++) {
            PlacedTile lower = above.get(i);
            PlacedTile upper = above.get(i + 1);
            Hash has = lower.tile().root();
            Hash wanted = upper.tile().node(0, (int) (lower.id().index() % Tile.WIDTH));
            if (!has.equals(wanted)) {
                return Optional.of("%s was altered, or %s: its root is %s, where it should be %s"
                        .formatted(lower.id(), upper.id(), has, wanted));
            }
        }
        return Optional.empty();
    }
}

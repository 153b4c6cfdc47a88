package io.daicho.bundle;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignatureType;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Checks a bundle: the signature on its checkpoint, every line, the number of lines and the root. It shows that these are
 * the events the owner of the key has signed; that the key is the ledger's, only a key known from elsewhere can show.
 */
public final class BundleVerification {

    /** Told how many events have been checked, and how many there are to be. */
    @FunctionalInterface
    public interface Progress {

        void at(long events, long of);
    }

    /** Told every event that has passed; what the whole is worth is known only after the last. */
    @FunctionalInterface
    public interface Events {

        void next(BundleEvent event) throws BundleFault;
    }

    private final Bundle bundle;
    private final Checkpoint checkpoint;
    private final Progress progress;

    /** @param progress called after every event */
    public BundleVerification(Bundle bundle, Progress progress) {
        this.bundle = bundle;
        this.checkpoint = bundle.checkpoint();
        this.progress = progress;
    }

    /**
     * Checks the signature by the key in the bundle and by others.
     *
     * @param known keys that must have signed the checkpoint as well, or be the one in the bundle
     * @throws BundleFault naming the key
     */
    public void signatures(List<VerifierKey> known) throws BundleFault {
        VerifierKey key = bundle.key();
        if (key.type() != SignatureType.ED25519 || !key.name().equals(checkpoint.origin())) {
            throw new BundleFault(BundleEntry.PUBLIC_KEY.file() + ": " + key.text() + " is not a key of the log "
                    + Excerpt.of(checkpoint.origin()));
        }
        requireSigned(key);
        for (VerifierKey other : known) {
            requireSigned(other);
        }
    }

    private void requireSigned(VerifierKey key) throws BundleFault {
        if (bundle.note().isSignedBy(key)) {
            return;
        }
        boolean claimed = bundle.note().signatures().stream().anyMatch(key::isNamedBy);
        throw new BundleFault(BundleEntry.CHECKPOINT.file()
                + (claimed
                        ? ": the signature by " + key.text() + " does not verify"
                        : ": not signed by " + key.text() + ", but by " + signers()));
    }

    private String signers() {
        return String.join(
                ", ",
                bundle.note().signatures().stream()
                        .map(signature -> "%s+%08x".formatted(signature.name(), signature.keyId()))
                        .toList());
    }

    /** {@link #events(long, Events)} without a look at the beginning or at single events. */
    public VerifiedBundle events() throws IOException, BundleFault {
        return events(0, event -> {});
    }

    /**
     * Checks all events and texts against the checkpoint.
     *
     * @param prefix number of events at whose root {@link VerifiedBundle#prefix} is wanted
     * @throws BundleFault naming the first line, position and field that is at fault, or what the whole lacks
     */
    public VerifiedBundle events(long prefix, Events each) throws IOException, BundleFault {
        var tree = new CompactRange();
        Hash begin = MerkleHashes.EMPTY_TREE;
        long texts = 0;
        long closed = 0;
        Instant newest = null;
        try (BundleEvents events = bundle.events()) {
            for (BundleEvent event = events.next(); event != null; event = events.next()) {
                requireWithin(event.line());
                tree.append(event.hash());
                begin = tree.size() == prefix ? tree.root() : begin;
                texts += event.texts().size();
                closed += event.closed();
                newest = event.leaf().at();
                each.next(event);
                progress.at(tree.size(), checkpoint.size());
            }
            requireCheckpoint(tree);
            events.requireNoTextLeft();
            return new VerifiedBundle(
                    checkpoint, bundle.key(), events.commits(), events.streams(), texts, closed, newest, begin);
        }
    }

    private void requireWithin(long line) throws BundleFault {
        if (line > checkpoint.size()) {
            throw BundleFault.atLine(
                    BundleEntry.EVENTS.file(), line, "is one too many: the checkpoint is of " + checkpoint.size());
        }
    }

    private void requireCheckpoint(CompactRange tree) throws BundleFault {
        if (tree.size() != checkpoint.size()) {
            throw new BundleFault(BundleEntry.EVENTS.file() + " has " + tree.size() + " lines, the checkpoint is of "
                    + checkpoint.size());
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new BundleFault(
                    BundleEntry.EVENTS.file() + " has the root " + tree.root().base64()
                            + ", the checkpoint is of " + checkpoint.root().base64()
                            + ": an event is not the one that was signed");
        }
    }
}

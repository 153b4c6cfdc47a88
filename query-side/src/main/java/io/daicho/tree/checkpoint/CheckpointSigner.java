package io.daicho.tree.checkpoint;

import io.daicho.log.MongoEventLog;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.LogTree;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs checkpoints. Before it does, it makes sure that the tree still has the roots it has signed: a log may never sign
 * two checkpoints that are not consistent (C2SP tlog-checkpoint). Where it has not, nothing is signed any more until an
 * operator has looked and started the process anew.
 */
public final class CheckpointSigner {

    private final @Nullable KeyFile keyFile;
    private final @Nullable LastSigned lastSigned;
    private final CheckpointKeys keys;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final MongoEventLog log;
    private final IntegrityAlarm alarm;
    private final Clock clock;

    /**
     * Signs with the keys of a file.
     *
     * @param keyFile null where this node signs nothing
     * @throws KeyFileRefused if the file is there but cannot be used
     */
    public CheckpointSigner(
            @Nullable KeyFile keyFile,
            CheckpointKeys keys,
            Checkpoints checkpoints,
            LogTree tree,
            MongoEventLog log,
            IntegrityAlarm alarm,
            Clock clock) {
        this.keyFile = keyFile;
        this.lastSigned = keyFile == null ? null : new LastSigned(keyFile);
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.log = log;
        this.alarm = alarm;
        this.clock = clock;
        if (keyFile != null && keyFile.exists()) {
            keyFile.read();
        }
    }

    /**
     * The checkpoint this node signed last, as it keeps it beside its key: known from elsewhere than the database.
     *
     * @throws IntegrityFault if the file it is kept in has something else
     */
    public Optional<SignedNote> signedLast() {
        return lastSigned == null ? Optional.empty() : lastSigned.note();
    }

    /**
     * What the signatures of this node's keys are verified with.
     *
     * @throws KeyFileRefused if the file cannot be used
     */
    public List<VerifierKey> ownKeys() {
        return keyFile == null || !keyFile.exists()
                ? List.of()
                : keyFile.read().all().stream().map(SigningKey::verifierKey).toList();
    }

    /** Whether this node has a key file. */
    public boolean hasKey() {
        return keyFile != null;
    }

    /**
     * Signs the tree as it stands, unless the newest checkpoint covers all of it already.
     *
     * @return the newest checkpoint, whoever signed it
     * @throws CannotSign if this node has not the key, or an integrity alarm has been raised
     * @throws IntegrityFault if the tree has not the roots that were signed before
     */
    public synchronized SignedCheckpoint sign() {
        if (keyFile == null || lastSigned == null) {
            throw new CannotSign("this node has no key to sign with: daicho.checkpoint.key-file names one");
        }
        requireNoAlarm();
        try {
            return signed(keyFile, lastSigned);
        } catch (IntegrityFault e) {
            alarm.raise(e);
            throw e;
        }
    }

    private SignedCheckpoint signed(KeyFile keyFile, LastSigned lastSigned) {
        List<SigningKey> usable = usableKeys(keyFile);
        Optional<SignedCheckpoint> newest = provenNewest();
        requireSameAsSignedLast(lastSigned);
        long wanted = tree.size();
        while (newest.isEmpty() || newest.get().size() < wanted) {
            // where another node takes the number, its tree may have been smaller than this one
            newest = signedBehind(newest, usable, lastSigned).or(this::provenNewest);
        }
        return newest.get();
    }

    private Optional<SignedCheckpoint> provenNewest() {
        return checkpoints.newest().map(checkpoints::proven);
    }

    /** Empty if another node took the number. */
    private Optional<SignedCheckpoint> signedBehind(
            Optional<SignedCheckpoint> newest, List<SigningKey> usable, LastSigned lastSigned) {
        tree.beforeCheckpoint();
        long size = tree.size();
        SignedNote note = note(size, tree.root(size), usable, newest);
        lastSigned.remember(note);
        var checkpoint = SignedCheckpoint.of(
                newest.map(SignedCheckpoint::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                note,
                List.of());
        return checkpoints.add(checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    private SignedNote note(long size, Hash root, List<SigningKey> usable, Optional<SignedCheckpoint> newest) {
        String text = new Checkpoint(checkpoints.origin(), size, root).text();
        SigningKey signing = usable.getLast();
        SignedNote note = SignedNote.of(text, signing.sign(text));
        // the first one by a new key bears the signature of the one before it too
        boolean first = newest.isPresent() && !newest.get().note().isSignedBy(signing.verifierKey());
        return first && usable.size() > 1
                ? note.with(usable.get(usable.size() - 2).sign(text))
                : note;
    }

    private void requireNoAlarm() {
        if (alarm.isRaised()) {
            throw new CannotSign("an integrity alarm has been raised: "
                    + alarm.findings().getFirst().what() + "; see docs/integrity.md for what to do");
        }
    }

    private void requireSameAsSignedLast(LastSigned lastSigned) {
        Optional<Checkpoint> last = lastSigned.read();
        if (last.isPresent()) {
            long size = last.get().size();
            if (log.head() < size) {
                throw new IntegrityFault("this node signed a checkpoint of size " + size + " (" + lastSigned.path()
                        + "); the log has " + log.head() + " events");
            }
            checkpoints.requireRoot(
                    "the checkpoint in " + lastSigned.path(), size, last.get().root());
        }
    }

    /** The keys of the file, the last of which is the ledger's; published first if they are not. */
    private List<SigningKey> usableKeys(KeyFile keyFile) {
        List<PublishedKey> published = keys.all();
        List<SigningKey> held = held(keyFile, published);
        SigningKey signing = held.getLast();
        while (published.isEmpty() || !published.getLast().key().equals(signing.verifierKey())) {
            keys.publish(next(keyFile, published, held));
            published = keys.all();
        }
        return held;
    }

    private List<SigningKey> held(KeyFile keyFile, List<PublishedKey> published) {
        if (!keyFile.exists()) {
            if (!published.isEmpty()) {
                throw new CannotSign(
                        "the ledger's key is " + published.getLast().key().text() + ", and its key file "
                                + keyFile.path() + " is missing: put it there");
            }
            return keyFile.create(checkpoints.origin()).all();
        }
        List<SigningKey> held = keyFile.read().all();
        for (SigningKey key : held) {
            if (!key.verifierKey().name().equals(checkpoints.origin())) {
                throw new CannotSign("the key in " + keyFile.path() + " is one of "
                        + key.verifierKey().name() + ", daicho.checkpoint.origin is " + checkpoints.origin());
            }
        }
        return held;
    }

    private PublishedKey next(KeyFile keyFile, List<PublishedKey> published, List<SigningKey> held) {
        SigningKey signing = held.getLast();
        long from = checkpoints.newest().map(SignedCheckpoint::size).orElse(0L);
        if (published.isEmpty()) {
            return new PublishedKey(1, signing.verifierKey(), from, null);
        }
        PublishedKey present = published.getLast();
        if (published.stream().anyMatch(key -> key.key().equals(signing.verifierKey()))) {
            throw new CannotSign("the key in " + keyFile.path() + " has been succeeded by "
                    + present.key().text() + ": put that one there");
        }
        SigningKey former = held.stream()
                .filter(key -> key.verifierKey().equals(present.key()))
                .findFirst()
                .orElseThrow(() -> new CannotSign("the key in " + keyFile.path() + " is not endorsed by the ledger's, "
                        + present.key().text() + ": put that one in the line before it"));
        return new PublishedKey(
                present.number() + 1,
                signing.verifierKey(),
                from,
                KeyEndorsement.sign(checkpoints.origin(), from, former, signing));
    }
}

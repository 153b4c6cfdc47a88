package io.daicho.tree.checkpoint;

import com.mongodb.client.MongoDatabase;
import io.daicho.proof.Hash;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.LogTree;
import io.daicho.tree.TreeBehind;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger's checkpoints, read from the database and not believed: what is handed out bears the signature of one of the
 * ledger's keys, and {@link #proven} also compares it with the tree of this node. What fails raises the alarm.
 */
public final class Checkpoints {

    private static final int REMEMBERED = 1024;

    /** What never changes of a checkpoint whose signature was verified: its cosignatures may. */
    private record Verified(String note, long size) {}

    private final MongoCheckpoints stored;
    private final CheckpointKeys keys;
    private final String origin;
    private final LogTree tree;
    private final IntegrityAlarm alarm;
    private final Duration patience;
    private final Map<Long, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Verified> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long newestSeen;

    /** @param patience how long the tree of this node is waited for where it has not reached a checkpoint */
    public Checkpoints(
            MongoDatabase database,
            CheckpointKeys keys,
            String origin,
            LogTree tree,
            IntegrityAlarm alarm,
            Duration patience) {
        this.stored = new MongoCheckpoints(database);
        this.keys = keys;
        this.origin = origin;
        this.tree = tree;
        this.alarm = alarm;
        this.patience = patience;
    }

    /** Identity of the log, and name of its keys. */
    public String origin() {
        return origin;
    }

    /**
     * The newest checkpoint there is now.
     *
     * @throws IntegrityFault if it is not one of the ledger's, or one seen before is gone
     */
    public Optional<SignedCheckpoint> newest() {
        return raising(() -> {
            long newest = newestNumber();
            return newest == 0 ? Optional.empty() : Optional.of(present(newest));
        });
    }

    private synchronized long newestNumber() {
        if (newestSeen > 0 && !stored.has(newestSeen)) {
            throw new IntegrityFault("checkpoint " + newestSeen + ", which was there, is gone");
        }
        newestSeen = stored.newest(newestSeen);
        return newestSeen;
    }

    /** @return empty if there is none of that number */
    public Optional<SignedCheckpoint> at(long number) {
        return raising(() -> stored.find(number).map(this::requireSigned));
    }

    /** Some of consecutive numbers, in their order. */
    public List<SignedCheckpoint> range(long first, long last) {
        return raising(
                () -> stored.find(first, last).stream().map(this::requireSigned).toList());
    }

    /** The first checkpoint of a size or more: the earliest one that covers so many events. */
    public Optional<SignedCheckpoint> covering(long size) {
        return raising(() -> {
            long newest = newestNumber();
            if (newest == 0 || sizeOf(newest) < size) {
                return Optional.empty();
            }
            long before = 0;
            long covers = newest;
            while (covers - before > 1) {
                long middle = roundest(before, covers - 1);
                if (sizeOf(middle) < size) {
                    before = middle;
                } else {
                    covers = middle;
                }
            }
            return Optional.of(present(covers));
        });
    }

    /** The number above one and up to another that ends in the most zeros: searches meet the same ones again and again. */
    private static long roundest(long above, long upTo) {
        return upTo & -Long.highestOneBit(above ^ upTo);
    }

    private long sizeOf(long number) {
        Verified known = verified.get(number);
        return known != null ? known.size() : present(number).size();
    }

    private SignedCheckpoint present(long number) {
        return requireSigned(stored.find(number)
                .orElseThrow(
                        () -> new IntegrityFault("checkpoint " + number + " is missing, though later ones are there")));
    }

    private SignedCheckpoint requireSigned(SignedCheckpoint checkpoint) {
        String note = checkpoint.note().encoded();
        Verified known = verified.get(checkpoint.number());
        if (known == null || !known.note().equals(note)) {
            if (!checkpoint.checkpoint().origin().equals(origin) || !keys.haveSigned(checkpoint.note())) {
                throw new IntegrityFault("checkpoint " + checkpoint.number() + " of size " + checkpoint.size()
                        + " is not signed by a key of " + origin);
            }
            verified.put(checkpoint.number(), new Verified(note, checkpoint.size()));
        }
        return checkpoint;
    }

    /**
     * The same checkpoint, once the tree of this node gives its root.
     *
     * @throws IntegrityFault if the tree gives another
     * @throws TreeBehind if the tree does not reach its size in time
     */
    public SignedCheckpoint proven(SignedCheckpoint checkpoint) {
        return raising(() -> {
            requireRoot("checkpoint " + checkpoint.number(), checkpoint.size(), checkpoint.root());
            return checkpoint;
        });
    }

    /** @throws IntegrityFault unless the tree gives the root that was signed for a size */
    void requireRoot(String what, long size, Hash signed) {
        awaitTree(size);
        Hash root = tree.root(size);
        if (!root.equals(signed)) {
            throw new IntegrityFault("%s was signed for size %d with the root %s; the log gives %s"
                    .formatted(what, size, signed.base64(), root.base64()));
        }
    }

    /** @throws TreeBehind if the tree does not reach a size in time */
    public void awaitTree(long size) {
        try {
            if (!tree.urge(size, patience)) {
                throw new TreeBehind(size, tree.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TreeBehind(size, tree.size());
        }
    }

    /** Adds a checkpoint behind the newest. @return false if another node was faster */
    synchronized boolean add(SignedCheckpoint checkpoint) {
        boolean added = stored.insert(checkpoint);
        if (added) {
            newestSeen = checkpoint.number();
        }
        return added;
    }

    SignedCheckpoint cosign(long number, MongoCheckpoints.Cosigning cosigning) {
        return stored.cosign(number, cosigning);
    }

    private interface Reading<T> {
        T read();
    }

    private <T> T raising(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IntegrityFault e) {
            alarm.raise(e);
            throw e;
        }
    }
}

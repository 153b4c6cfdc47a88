package io.daicho.fingerprint;

import static io.daicho.fingerprint.FingerprintStore.BLOCK;

import io.daicho.proof.LeafLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the fingerprints of events as they come along the log: a full block is kept at once, the last one whenever
 * {@link #flush} is called, as with every checkpoint. Where it begins within a block it goes on with what is kept of it;
 * where that does not reach so far, the block is left out. Safe for use by many threads.
 */
public final class FingerprintWriter {

    private final FingerprintStore store;
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private long block = -1;
    private int kept;

    public FingerprintWriter(FingerprintStore store) {
        this.store = store;
    }

    /**
     * Takes the next event. One that has been taken before is passed over, so that a follower may begin again after an
     * error.
     *
     * @throws com.mongodb.MongoException if a full block could not be kept; the same event may be given again
     */
    public synchronized void add(LeafLine line) {
        long index = line.position() - 1;
        int offset = (int) (index % BLOCK);
        if (index / BLOCK != block) {
            begin(index / BLOCK, offset);
        }
        if (offset == fingerprints.size()) {
            fingerprints.add(Fingerprint.of(line));
        }
        if (fingerprints.size() == BLOCK) {
            flush();
        }
    }

    private void begin(long newBlock, int offset) {
        List<Fingerprint> known = offset == 0 ? List.of() : store.block(newBlock);
        block = newBlock;
        fingerprints.clear();
        fingerprints.addAll(known.subList(0, Math.min(offset, known.size())));
        kept = fingerprints.size();
    }

    /** Keeps what has been taken so far. */
    public synchronized void flush() {
        if (fingerprints.size() > kept) {
            store.keep(block, fingerprints);
            kept = fingerprints.size();
        }
    }
}

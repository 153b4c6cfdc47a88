package io.daicho.fingerprint;

import static io.daicho.fingerprint.FingerprintStore.BLOCK;

import io.daicho.proof.LeafLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the fingerprints of events as they come along the log: full blocks are kept at once, as many as there are in one
 * write, the last one whenever {@link #flush} is called, as with every checkpoint. Where it begins within a block it goes on
 * with what is kept of it; where that does not reach so far, the block is left out. Safe for use by many threads.
 */
public final class FingerprintWriter {

    private final FingerprintStore store;
    private final List<Fingerprint> fingerprints = new ArrayList<>();

    /** Full blocks of which nothing is kept. */
    private final Map<Long, List<Fingerprint>> full = new TreeMap<>();

    /** Full blocks whose beginning is kept. */
    private final Map<Long, List<Fingerprint>> continued = new TreeMap<>();

    private long block = -1;
    private int kept;

    public FingerprintWriter(FingerprintStore store) {
        this.store = store;
    }

    /**
     * Takes the next events. Those that have been taken before are passed over, so that a follower may begin again after an
     * error.
     *
     * @throws com.mongodb.MongoException if full blocks could not be kept; the same events may be given again
     */
    public synchronized void add(List<LeafLine> lines) {
        lines.forEach(this::take);
        keepFull();
    }

    private void take(LeafLine line) {
        long index = line.position() - 1;
        int offset = (int) (index % BLOCK);
        if (index / BLOCK != block) {
            begin(index / BLOCK, offset);
        }
        if (offset == fingerprints.size()) {
            fingerprints.add(Fingerprint.of(line));
            if (fingerprints.size() == BLOCK) {
                finish();
            }
        }
    }

    private void begin(long newBlock, int offset) {
        List<Fingerprint> known = offset == 0 ? List.of() : store.block(newBlock);
        block = newBlock;
        fingerprints.clear();
        fingerprints.addAll(known.subList(0, Math.min(offset, known.size())));
        kept = fingerprints.size();
    }

    private void finish() {
        (kept == 0 ? full : continued).put(block, List.copyOf(fingerprints));
        kept = BLOCK;
    }

    private void keepFull() {
        if (!full.isEmpty()) {
            store.keepNew(full);
            full.clear();
        }
        if (!continued.isEmpty()) {
            continued.forEach(store::keep);
            continued.clear();
        }
    }

    /** Keeps what has been taken so far. */
    public synchronized void flush() {
        keepFull();
        if (fingerprints.size() > kept) {
            if (kept == 0) {
                store.keepNew(Map.of(block, fingerprints));
            } else {
                store.keep(block, fingerprints);
            }
            kept = fingerprints.size();
        }
    }
}

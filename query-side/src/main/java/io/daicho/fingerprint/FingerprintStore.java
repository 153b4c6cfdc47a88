package io.daicho.fingerprint;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fingerprints of {@value #BLOCK} events a document, {@code {_id: block, n, events: [bin]}}. A block grows and is never
 * overwritten with something else: who alters events must not be helped by the ledger in covering it up.
 */
public final class FingerprintStore {

    /** Events in a block; block b begins behind position b · {@value}. */
    public static final int BLOCK = 256;

    private static final Logger LOGGER = LoggerFactory.getLogger(FingerprintStore.class);

    private static final String COLLECTION = "log_fingerprints";
    private static final String ID = "_id";
    private static final String COUNT = "n";
    private static final String EVENTS = "events";

    private final MongoCollection<Document> blocks;

    public FingerprintStore(MongoDatabase database) {
        this.blocks = database.getCollection(COLLECTION);
    }

    /** What is known of a block: the fingerprints of its first events, of none if it is not there. */
    public List<Fingerprint> block(long block) {
        return find(block).map(FingerprintStore::fingerprints).orElse(List.of());
    }

    /** The fingerprint of the event at a position, if there is one. */
    public Optional<Fingerprint> at(long position) {
        List<Fingerprint> block = block((position - 1) / BLOCK);
        int offset = (int) ((position - 1) % BLOCK);
        return offset < block.size() ? Optional.of(block.get(offset)) : Optional.empty();
    }

    /**
     * Keeps the fingerprints of a block's first events. Any node may, and often: where others are kept already, those stay.
     */
    public void keep(long block, List<Fingerprint> fingerprints) {
        boolean settled = false;
        while (!settled) {
            Optional<Document> kept = find(block);
            settled = kept.isEmpty()
                    ? inserted(Map.of(block, fingerprints)).isEmpty()
                    : extended(kept.get(), block, fingerprints);
        }
    }

    /** Keeps those of blocks of which probably nothing is kept yet, in one write. */
    void keepNew(Map<Long, List<Fingerprint>> fingerprints) {
        inserted(fingerprints).forEach(block -> keep(block, Objects.requireNonNull(fingerprints.get(block))));
    }

    /** @return the blocks of which something is kept already */
    private List<Long> inserted(Map<Long, List<Fingerprint>> fingerprints) {
        List<Long> order = List.copyOf(fingerprints.keySet());
        try {
            blocks.insertMany(
                    order.stream()
                            .map(block -> document(block, Objects.requireNonNull(fingerprints.get(block))))
                            .toList(),
                    new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            // another node was faster
            return e.getWriteErrors().stream()
                    .map(error -> order.get(error.getIndex()))
                    .toList();
        }
    }

    private boolean extended(Document kept, long block, List<Fingerprint> fingerprints) {
        List<Fingerprint> known = fingerprints(kept);
        int both = Math.min(known.size(), fingerprints.size());
        if (!known.subList(0, both).equals(fingerprints.subList(0, both))) {
            LOGGER.error(
                    "events of positions {} and following are not those fingerprints were kept of", block * BLOCK + 1);
            return true;
        }
        if (known.size() >= fingerprints.size()) {
            return true;
        }
        var unchanged = new Document(ID, block).append(COUNT, known.size());
        return blocks.replaceOne(unchanged, document(block, fingerprints)).getMatchedCount() == 1;
    }

    private Optional<Document> find(long block) {
        return Optional.ofNullable(blocks.find(new Document(ID, block)).first());
    }

    private static Document document(long block, List<Fingerprint> fingerprints) {
        return new Document(ID, block)
                .append(COUNT, fingerprints.size())
                .append(
                        EVENTS,
                        fingerprints.stream()
                                .map(fingerprint -> new Binary(fingerprint.bytes()))
                                .toList());
    }

    private static List<Fingerprint> fingerprints(Document block) {
        return block.getList(EVENTS, Binary.class).stream()
                .map(event -> Fingerprint.ofBytes(event.getData()))
                .toList();
    }
}

package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.daicho.audit.Finding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The checkpoints of the database one after the other, each checked when it is its turn. */
final class StoredCheckpoints {

    /** Read at once. */
    private static final int WINDOW = 100;

    private final MongoCollection<Document> collection;
    private final LedgerKeys keys;
    private final Cosignatures cosignatures;
    private final long largest;
    private final Deque<Document> window = new ArrayDeque<>();
    private @Nullable ExpectedRoot former;
    private long next = 1;
    private long read;

    StoredCheckpoints(MongoCollection<Document> collection, LedgerKeys keys, Cosignatures cosignatures, long largest) {
        this.collection = collection;
        this.keys = keys;
        this.cosignatures = cosignatures;
        this.largest = largest;
    }

    /**
     * @return empty behind the last
     * @throws WrongDocument if it is missing, altered, or not signed by a key of the ledger
     */
    Optional<ExpectedRoot> next() throws WrongDocument {
        if (next > largest) {
            return Optional.empty();
        }
        if (window.isEmpty() && read < largest) {
            fill();
        }
        Document document = window.peekFirst();
        if (document == null || document.get(LedgerDocuments.ID, Number.class).longValue() != next) {
            throw missing();
        }
        ExpectedRoot root = StoredCheckpoint.of(next, window.removeFirst(), keys, cosignatures);
        requireSuccessor(root);
        former = root;
        next++;
        return Optional.of(root);
    }

    private void fill() {
        long last = Math.min(largest, read + WINDOW);
        try (MongoCursor<Document> documents = LedgerDocuments.range(collection, read + 1, last)) {
            documents.forEachRemaining(window::addLast);
        }
        read = last;
    }

    private WrongDocument missing() {
        return new WrongDocument(Finding.ofCheckpoint(
                Kind.MISSING,
                next,
                former == null ? 0 : former.size(),
                List.of(),
                "Checkpoint " + next + " is missing, though later ones are there."));
    }

    private void requireSuccessor(ExpectedRoot root) throws WrongDocument {
        if (former == null) {
            return;
        }
        if (root.size() <= former.size()) {
            throw StoredCheckpoint.wrong(
                    root.size() == former.size() && !root.root().equals(former.root()) ? Kind.FORKED : Kind.REORDERED,
                    root,
                    "size",
                    Long.toString(root.size()),
                    null,
                    "covers no more than the one before it, which covers " + former.size());
        }
    }
}

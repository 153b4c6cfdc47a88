package io.daicho.pages;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;

/** Counts the documents that a database answers with, by whatever is asked of it. */
final class DocumentsRead implements CommandListener {

    private final AtomicLong documents = new AtomicLong();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument cursor = event.getResponse().isDocument("cursor")
                ? event.getResponse().getDocument("cursor")
                : new BsonDocument();
        for (String batch : List.of("firstBatch", "nextBatch")) {
            if (cursor.isArray(batch)) {
                documents.addAndGet(cursor.getArray(batch).size());
            }
        }
    }

    long soFar() {
        return documents.get();
    }
}

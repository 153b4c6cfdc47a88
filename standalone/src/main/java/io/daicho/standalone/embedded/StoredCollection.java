package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are read in the order of their ids, from an id on, without looking at those before: the
 * library scans the whole collection for each page. Everything else is the library's.
 */
final class StoredCollection extends H2Collection {

    private static final String ID = "_id";
    private static final String GREATER = "$gt";

    private final MVMap<Object, Document> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Object after = after(query, order);
        return after == null
                ? super.queryDocuments(query, order, skip, limit, batchSize, fields)
                : matchDocumentsFromStream(from(after), query, null, skip, limit, batchSize, fields);
    }

    /** The id that a page begins behind, if {@code {_id: {$gt: id}}} is asked for in the order of ids; or null. */
    private static @Nullable Object after(Document query, @Nullable Document order) {
        if (order == null
                || !order.equals(new Document(ID, 1))
                || query.size() != 1
                || !(query.get(ID) instanceof Document range)
                || range.size() != 1) {
            return null;
        }
        Object id = range.get(GREATER);
        return id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
    }

    private Stream<Document> from(Object id) {
        Cursor<Object, Document> cursor = documents.cursor(id);
        var entries = new Iterator<Document>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }
}

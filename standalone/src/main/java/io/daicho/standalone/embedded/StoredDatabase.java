package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/**
 * A database whose documents and keys are stored as BSON.
 *
 * <p>The library's own one stores Java objects, compares index keys by serialising both, leaves a renamed collection's
 * indexes behind under the old name (where the next collection of that name finds them), and drops {@code a2} with
 * {@code a}.
 */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String INDEXES = "._index_";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        // initialised first: the collections below are opened through it
        this.store = store;
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        MVMap<KeyValue, Object> positions = store.openMap(
                indexMap(getFullCollectionNamespace(collection), index),
                new MVMap.Builder<KeyValue, Object>()
                        .keyType(KeyValueType.INSTANCE)
                        .valueType(ValueType.INSTANCE));
        return new StoredUniqueIndex(positions, index, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new StoredCollection(this, collection, options, documents(name), meta(name), cursorRegistry);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexMap(collection.getFullName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        String name = getFullCollectionNamespace(collection);
        store.removeMap(documents(name));
        store.removeMap(meta(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldName = collection.getFullName();
        super.moveCollection(from, collection, newName);
        String movedName = getFullCollectionNamespace(newName);
        store.renameMap(documents(oldName), documentMap(movedName));
        store.renameMap(meta(oldName), metaMap(movedName));
        for (Index<?> index : collection.getIndexes()) {
            if (index.isUnique()) {
                store.renameMap(
                        store.openMap(indexMap(oldName, index.getName())), indexMap(movedName, index.getName()));
            }
        }
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, Document> documents(String namespace) {
        return store.openMap(
                documentMap(namespace),
                new MVMap.Builder<Object, Document>()
                        .keyType(ValueType.INSTANCE)
                        .valueType(DocumentType.INSTANCE));
    }

    private MVMap<String, Object> meta(String namespace) {
        return store.openMap(
                metaMap(namespace),
                new MVMap.Builder<String, Object>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ValueType.INSTANCE));
    }

    private static String documentMap(String namespace) {
        return "databases." + namespace;
    }

    private static String metaMap(String namespace) {
        return "meta." + namespace;
    }

    private static String indexMap(String namespace, String index) {
        return namespace + INDEXES + index;
    }
}

package io.daicho.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;

/** A store in memory that keeps versions as the very bytes a server would get. */
final class DocumentRowStore implements RowStore {

    private static final DocumentCodec CODEC = new DocumentCodec();

    private final RowDocuments documents;
    private final Map<String, RawBsonDocument> stored = new HashMap<>();
    private final MapRowStore order = new MapRowStore();

    DocumentRowStore(Projection projection) {
        this.documents = new RowDocuments(new RowJson(projection.rowKinds()));
    }

    @Override
    public Map<String, RowVersion> read(Collection<String> ids, long position) {
        var found = new HashMap<String, RowVersion>();
        for (String id : ids) {
            RawBsonDocument raw = stored.get(id);
            if (raw != null) {
                Document document = CODEC.decode(
                        raw.asBsonReader(), DecoderContext.builder().build());
                found.put(id, documents.version(document, position));
            }
        }
        return found;
    }

    @Override
    public Map<String, RowVersion> readLinks(Collection<String> ids) {
        return read(ids, 0);
    }

    @Override
    public void writeSuperseded(Collection<RowVersion> versions) {
        order.writeSuperseded(versions);
        keepWhatStands(versions);
    }

    @Override
    public void writeNewest(Collection<RowVersion> versions) {
        order.writeNewest(versions);
        keepWhatStands(versions);
    }

    @Override
    public boolean replaceRow(RowVersion version) {
        boolean replaced = order.replaceRow(version);
        keepWhatStands(List.of(version));
        return replaced;
    }

    private void keepWhatStands(Collection<RowVersion> versions) {
        keep(order.read(versions.stream().map(RowVersion::id).toList(), Long.MAX_VALUE)
                .values());
    }

    private void keep(Collection<RowVersion> versions) {
        for (RowVersion version : versions) {
            BsonDocument bson = documents.document(version).toBsonDocument();
            stored.put(version.id(), new RawBsonDocument(bson, new BsonDocumentCodec()));
        }
    }

    List<RawBsonDocument> everything() {
        return List.copyOf(stored.values());
    }

    @Override
    public ReachedPosition reached() {
        return order.reached();
    }

    @Override
    public void reach(ReachedPosition position) {
        order.reach(position);
    }
}

package io.daicho.projection;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Versions as documents: {@code {_id, v: {from, key, to?, prev?, depth, jumps, row?}}}; {@code from} comes first. */
final class RowDocuments {

    static final String VERSION = "v";

    private final RowJson json;

    RowDocuments(RowJson json) {
        this.json = json;
    }

    Document document(RowVersion version) {
        // first member: it decides which of two versions is the greater
        var content = new Document("from", version.from()).append("key", version.key());
        if (version.to() != 0) {
            content.append("to", version.to());
        }
        if (version.prev() != 0) {
            content.append("prev", version.prev());
        }
        content.append("depth", version.depth()).append("jumps", version.jumps());
        if (version.row() != null) {
            content.append("row", new Document(json.tree(version.row())));
        }
        return new Document("_id", version.id()).append(VERSION, content);
    }

    RowVersion version(Document document) {
        Document content = Objects.requireNonNull(document.get(VERSION, Document.class));
        String key = content.getString("key");
        @Nullable Document row = content.get("row", Document.class);
        return new RowVersion(
                key,
                content.getLong("from"),
                content.get("to", 0L),
                content.get("prev", 0L),
                content.getLong("depth"),
                content.getList("jumps", Long.class, List.of()),
                row == null ? null : json.row(key, row));
    }
}

package io.daicho.projection;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Versions as documents: {@code {_id, v: {from, key, to?, depth, links, row?}}}; {@code from} comes first. */
final class RowDocuments {

    static final String VERSION = "v";
    static final String FROM = "from";
    static final String ROW = "row";

    private final RowJson json;

    RowDocuments(RowJson json) {
        this.json = json;
    }

    Document document(RowVersion version) {
        // first member: it decides which of two versions is the greater
        var content = new Document(FROM, version.from()).append("key", version.key());
        if (version.to() != 0) {
            content.append("to", version.to());
        }
        content.append("depth", version.links().depth())
                .append("links", version.links().froms());
        if (version.row() != null) {
            content.append(ROW, row(version));
        }
        return new Document("_id", version.id()).append(VERSION, content);
    }

    Document row(RowVersion version) {
        return new Document(json.tree(Objects.requireNonNull(version.row())));
    }

    /** A version as stored; one from later than the position comes without its row, which is not worth decoding. */
    RowVersion version(Document document, long position) {
        Document content = Objects.requireNonNull(document.get(VERSION, Document.class));
        String key = content.getString("key");
        long from = content.getLong(FROM);
        @Nullable Document row = from <= position ? content.get(ROW, Document.class) : null;
        var links = new VersionLinks(content.getLong("depth"), content.getList("links", Long.class, List.of()));
        return new RowVersion(key, from, content.get("to", 0L), links, row == null ? null : json.row(key, row));
    }
}

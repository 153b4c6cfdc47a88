package io.daicho.projection;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row as its document says, its content left undecoded.
 *
 * @param to 0 for the newest
 * @param row null where the row ended
 */
record StoredVersion(
        String id,
        String key,
        long from,
        long to,
        long depth,
        List<Long> links,
        @Nullable Map<String, Object> row) {

    /** @throws RowsDamaged if it is not the document of a version */
    static StoredVersion of(Document document) {
        try {
            Document content = document.get(RowDocuments.VERSION, Document.class);
            var version = new StoredVersion(
                    document.getString("_id"),
                    content.getString("key"),
                    content.getLong("from"),
                    content.get("to", 0L),
                    content.getLong("depth"),
                    content.getList("links", Long.class),
                    content.get(RowDocuments.ROW, Document.class));
            if (version.id().equals(version.expectedId())) {
                return version;
            }
        } catch (NullPointerException | ClassCastException e) {
            throw new RowsDamaged("document " + document.get("_id") + " is not a version of a row", e);
        }
        throw new RowsDamaged("document " + document.get("_id") + " is not the version that its id says");
    }

    boolean isNewest() {
        return to == 0;
    }

    private String expectedId() {
        return isNewest() ? key : RowVersion.supersededId(key, from);
    }
}

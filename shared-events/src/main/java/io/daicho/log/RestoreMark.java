package io.daicho.log;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;
import org.bson.Document;

/**
 * What a database says of itself while a bundle is restored into it, and ever after.
 *
 * @param origin of the restored log
 * @param size number of its events
 * @param root over all of them
 * @param texts whether the bundle carries texts
 * @param complete false from before the first write until after the last
 */
record RestoreMark(String origin, long size, Hash root, boolean texts, boolean complete) {

    static final String ID = "bundle";

    static RestoreMark begun(Checkpoint checkpoint, boolean texts) {
        return new RestoreMark(checkpoint.origin(), checkpoint.size(), checkpoint.root(), texts, false);
    }

    RestoreMark completed() {
        return new RestoreMark(origin, size, root, texts, true);
    }

    Document document() {
        return new Document(CommitDocuments.ID, ID)
                .append("origin", origin)
                .append("size", size)
                .append("root", root.base64())
                .append("texts", texts)
                .append("complete", complete);
    }

    static RestoreMark of(Document document) {
        return new RestoreMark(
                document.getString("origin"),
                document.get("size", Number.class).longValue(),
                Hash.parseBase64(document.getString("root")),
                document.getBoolean("texts"),
                document.getBoolean("complete"));
    }

    @Override
    public String toString() {
        return "the bundle of " + origin + " with " + size + " events, root " + root.base64()
                + (texts ? ", with texts" : ", without texts");
    }
}

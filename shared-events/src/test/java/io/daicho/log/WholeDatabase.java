package io.daicho.log;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** Looks through every document of every collection, byte by byte: what is not found is nowhere. */
public final class WholeDatabase {

    private WholeDatabase() {}

    /** Collection and id of each document whose BSON holds the text in UTF-8, in strings or binary data alike. */
    public static List<String> documentsThatSay(MongoDatabase database, String text) {
        var found = new ArrayList<String>();
        for (String collection : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                if (says(document, text)) {
                    found.add(collection + " " + document.get("_id"));
                }
            }
        }
        return found;
    }

    private static boolean says(RawBsonDocument document, String text) {
        var bson = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bson);
        // one character a byte on both sides: looks for the very bytes
        return new String(bson, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}

package io.daicho.importing.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.daicho.erasure.purge.TextTraces;
import io.daicho.events.ErasedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What outcomes of imported rows say of a text: they quote the beginning of cells, and of what the ledger held instead.
 * Looked for in rows about the measure and in rows that were rejected, which are about none. No index leads there: every
 * outcome is looked at, which an erasure is rare enough for.
 */
@Component
final class RowTextTraces implements TextTraces {

    /** Quotations are cut off; this much of the beginning tells them. */
    private static final int TELLING = 20;

    private final MongoCollection<Document> rows;

    RowTextTraces(MongoDatabase database) {
        this.rows = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("import_rows");
    }

    @Override
    public void forget(String stream, Set<String> texts) {
        Set<String> beginnings = texts.stream().map(RowTextTraces::beginning).collect(Collectors.toSet());
        if (beginnings.isEmpty()) {
            return;
        }
        for (Document row : rows.find(in("measureId", stream, null)).into(new ArrayList<>())) {
            List<Document> messages = row.getList("messages", Document.class, List.of());
            if (messages.stream().anyMatch(message -> quotes(message, beginnings))) {
                rows.updateOne(
                        eq("_id", row.get("_id")),
                        set(
                                "messages",
                                messages.stream()
                                        .map(message -> quotes(message, beginnings) ? erased(message) : message)
                                        .toList()));
            }
        }
    }

    private static boolean quotes(Document message, Set<String> beginnings) {
        String said = compact(message.getString("value")) + '\n' + compact(message.getString("message"));
        return beginnings.stream().anyMatch(said::contains);
    }

    private static Document erased(Document message) {
        return new Document(message).append("value", ErasedText.MARKER).append("message", ErasedText.MARKER);
    }

    private static String beginning(String text) {
        String compact = compact(text);
        return compact.substring(
                0, compact.offsetByCodePoints(0, Math.min(TELLING, compact.codePointCount(0, compact.length()))));
    }

    /** Cells and the texts made of them differ in white space and forms of characters. */
    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}

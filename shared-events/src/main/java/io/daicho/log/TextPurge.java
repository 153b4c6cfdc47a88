package io.daicho.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.events.ErasedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Takes erased texts and their salts out of the log's documents: the only update the log ever sees. It touches nothing
 * but {@code texts}, which no hash covers. What is gone already stays gone: purging again changes nothing.
 */
public final class TextPurge {

    private final MongoCollection<Document> log;
    private final CommitReader reader;

    /** @param database opened with the right to update {@code log}, which nobody else needs */
    public TextPurge(MongoDatabase database) {
        this.log = LogSchema.log(database);
        this.reader = new CommitReader(log);
    }

    /**
     * @param erased what an event of the log says is erased; each must stand before that event
     * @throws IllegalArgumentException if the log has no event at one of the positions
     * @throws LogUnavailable if the log does not answer; whatever is purged by then stays purged
     */
    public void purge(Collection<ErasedText> erased) {
        Map<Long, List<String>> fields = erased.stream()
                .collect(Collectors.groupingBy(
                        ErasedText::position,
                        TreeMap::new,
                        Collectors.mapping(ErasedText::field, Collectors.toList())));
        try {
            fields.forEach(this::purge);
        } catch (MongoException e) {
            throw new LogUnavailable("texts may not all be purged", e);
        }
    }

    private void purge(long position, List<String> fields) {
        StoredCommit commit = reader.covering(position)
                .orElseThrow(() -> new IllegalArgumentException("the log has no event at " + position));
        String texts = CommitDocuments.EVENTS + "." + (position - commit.position()) + "." + CommitDocuments.TEXTS;
        // positions are dense and commits immutable, so the place of an event's texts is known for ever
        log.updateOne(
                Filters.eq(CommitDocuments.ID, commit.position()),
                Updates.pullByFilter(
                        new Document(texts, new Document(CommitDocuments.FIELD, new Document("$in", fields)))));
    }
}

package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import io.daicho.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Finds ids of commands and events that are there twice, in bounded memory: a filter says which may be, and those few are
 * looked for exactly once all has been read.
 */
final class Repetitions {

    private static final char COMMAND = 'c';
    private static final char EVENT = 'e';
    private static final int MOST_SUSPECTS = 10_000;

    private final KeyedHash hash;
    private final SeenTexts seen;
    private final Map<String, Long> commands = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private boolean tooMany;

    Repetitions(KeyedHash hash, long events) {
        this.hash = hash;
        this.seen = new SeenTexts(2 * events);
    }

    void add(StoredCommitLines commit) {
        add(COMMAND, commit.command(), commit.position(), commands);
        commit.lines().forEach(line -> add(EVENT, line.event().id(), line.position(), events));
    }

    private void add(char kind, String text, long position, Map<String, Long> suspects) {
        if (seen.add(hash.of(kind, text))) {
            tooMany |= suspects.size() >= MOST_SUSPECTS;
            if (suspects.size() < MOST_SUSPECTS) {
                suspects.putIfAbsent(text, position);
            }
        }
    }

    /** Whether more was suspected than is looked at again. */
    boolean isIncomplete() {
        return tooMany;
    }

    /** Looks at what may be there twice. */
    Optional<Finding> find(MongoCollection<Document> log) {
        var repeated = new TreeMap<Long, Finding>();
        commands.forEach((command, position) -> {
            // by the unique key where that is still there
            if (log.find(new Document("command", command))
                            .limit(2)
                            .into(new ArrayList<>())
                            .size()
                    > 1) {
                repeated.put(position, finding(position, "/command", command));
            }
        });
        if (!events.isEmpty()) {
            findEvents(log, repeated);
        }
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(repeated.firstEntry().getValue());
    }

    private void findEvents(MongoCollection<Document> log, Map<Long, Finding> repeated) {
        var counts = new HashMap<String, Integer>();
        try (MongoCursor<Document> commits = log.find()
                .projection(Projections.include("events.id"))
                .batchSize(1000)
                .iterator()) {
            while (commits.hasNext()) {
                for (Document event : commits.next().getList("events", Document.class, List.of())) {
                    String id = event.getString("id");
                    if (events.containsKey(id)) {
                        counts.merge(id, 1, Integer::sum);
                    }
                }
            }
        }
        counts.forEach((id, count) -> {
            long position = events.getOrDefault(id, 0L);
            if (count > 1) {
                repeated.put(position, finding(position, "/id", id));
            }
        });
    }

    private static Finding finding(long position, String field, String value) {
        return Finding.ofEvent(
                Kind.INVALID,
                position,
                List.of(new FieldDifference(field, value, null)),
                "The event at position " + position + " has the " + field.substring(1)
                        + (field.equals("/id") ? "" : " id") + " of an event before it: " + value + ".");
    }
}

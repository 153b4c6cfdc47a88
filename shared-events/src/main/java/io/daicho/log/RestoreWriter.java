package io.daicho.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Writes commits to the positions they had, from the first on. What stands there already must be the very same: so a restore
 * that was broken off goes on, and whatever else is in the way is met, not written around.
 */
final class RestoreWriter {

    private static final int MOST_COMMITS = 500;
    private static final int MOST_CHARACTERS = 2 * NewCommit.MAX_CHARACTERS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final MongoCollection<Document> log;
    private final CommitReader reader;
    private final List<StoredCommit> batch = new ArrayList<>();
    private int characters;

    RestoreWriter(MongoDatabase database) {
        LogSchema.create(database);
        log = LogSchema.log(database);
        reader = new CommitReader(log);
    }

    void write(StoredCommit commit) {
        batch.add(commit);
        characters += RestoredCommits.characters(commit);
        if (batch.size() >= MOST_COMMITS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** @throws RestoreRefused if another commit stands at one of the positions */
    void flush() {
        var retry = new Retry(PATIENCE, FIRST_PAUSE, LONGEST_PAUSE);
        while (!batch.isEmpty()) {
            try {
                List<StoredCommit> missing = missing();
                if (!missing.isEmpty()) {
                    log.insertMany(
                            missing.stream().map(CommitDocuments::toDocument).toList(),
                            new InsertManyOptions().ordered(true));
                }
                batch.clear();
                characters = 0;
            } catch (MongoException e) {
                // what got in is found by the next look
                if (!retry.pause()) {
                    throw new LogUnavailable(
                            "the restore stopped at position "
                                    + batch.getFirst().position(),
                            e);
                }
            }
        }
    }

    private List<StoredCommit> missing() {
        Map<Long, StoredCommit> found = new HashMap<>();
        reader.byIds(batch.stream().map(StoredCommit::position).toList())
                .forEach(commit -> found.put(commit.position(), commit));
        var missing = new ArrayList<StoredCommit>();
        for (StoredCommit commit : batch) {
            StoredCommit there = found.get(commit.position());
            if (there == null) {
                missing.add(commit);
            } else if (!there.equals(commit)) {
                throw new RestoreRefused("at position " + commit.position() + " the database holds another event than"
                        + " the bundle: something else writes to it, or has; begin with an empty database");
            }
        }
        return missing;
    }
}

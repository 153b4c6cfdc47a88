package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a replica set answers while its primary changes, acted out on whatever server the tests have. */
class FailoverIT {

    private static final Sealing SEALING = new Sealing();

    private final MongoDatabase database = TestMongo.freshDatabase();

    @AfterEach
    void drop() {
        database.drop();
    }

    /** A primary that steps down in the middle reports both: a duplicate, and that the rest may be rolled back. */
    private static MongoBulkWriteException duplicateAt(int index) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(11000, "duplicate key", new BsonDocument(), index)),
                new WriteConcernError(189, "PrimarySteppedDown", "not replicated", new BsonDocument()),
                new ServerAddress(),
                Set.of());
    }

    @Test
    void aCommitThatNoMajorityConfirmedIsNotAcknowledgedButFoundOutAbout() {
        LogSchema.create(database);
        var faulty = new FaultyCollection(LogSchema.log(database), "insertMany");
        var appender = new Appender(
                faulty.collection(), Clock.systemUTC(), "a", Duration.ofSeconds(20), position -> {}, LogObserver.NONE);
        List<Pending> group = List.of(
                new Pending(TestCommits.fresh(1), null, SEALING),
                new Pending(TestCommits.fresh(2), null, SEALING),
                new Pending(TestCommits.fresh(1), null, SEALING));

        // the first two stood on the old primary only, and went with it
        faulty.failNext(duplicateAt(2));
        appender.append(group);

        List<String> acknowledged = group.stream()
                .map(pending -> pending.outcome().join().command())
                .toList();
        assertThat(RawLog.of(database).requireSound().commands()).containsExactlyElementsOf(acknowledged);
    }

    @Test
    void theWatchGoesOnAfterAnAnswerItCannotUse() throws InterruptedException {
        LogSchema.create(database);
        var faulty = new FaultyCollection(LogSchema.log(database), "find");
        try (var watch = new LogWatch(database, new CommitReader(faulty.collection()), Duration.ofMillis(5))) {
            faulty.failNext(new NoSuchElementException("gone with the old primary"));
            while (!faulty.hasFailed()) {
                Thread.sleep(1);
            }

            StoredCommit ofAnotherNode =
                    CommitDocuments.stored(new Pending(TestCommits.fresh(3), null, SEALING), 1, Instant.EPOCH, "b");
            database.getCollection(LogSchema.LOG).insertOne(CommitDocuments.toDocument(ofAnotherNode));

            assertThat(watch.awaitBeyond(2, 20, TimeUnit.SECONDS)).isTrue();
        }
    }
}

package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sealed texts in the log's documents. */
class SealedTextsIT {

    private static final EventType RECORDED = new EventType("YearResultRecorded", 1);

    private final MongoDatabase database = TestMongo.freshDatabase();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aTextStandsApartFromWhatIsHashed() {
        try (MongoEventLog log = open(database)) {
            NewCommit commit = commit("met Mr Sato");

            StoredCommit appended = log.append(commit);

            Document event = RawLog.of(database)
                    .requireSound()
                    .commits()
                    .getFirst()
                    .getList("events", Document.class)
                    .getFirst();
            assertThat(event.getString("payload")).doesNotContain("Sato");
            assertThat(event.getString("meta")).doesNotContain("Sato");
            assertThat(event.getList("texts", Document.class))
                    .extracting(text -> text.getString("field"))
                    .containsExactly("/payload/result/text", "/meta/reason");
            assertThat(log.readAfter(0, 10)).isEqualTo(appended.events()).hasSize(1);
            assertThat(appended.events().getFirst().event())
                    .isEqualTo(commit.events().getFirst().event());
            assertThat(appended.receipt().meta()).containsEntry("reason", "told by Mr Sato");
        }
    }

    @Test
    void anAppendWhoseAnswerIsLostKeepsItsSalts() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client =
                        TestMongo.client("mongodb://127.0.0.1:" + proxy.port() + "/" + database.getName());
                MongoEventLog log = open(client.getDatabase(database.getName()))) {
            log.append(TestCommits.fresh(1));
            for (int i = 0; i < 5; i++) {
                proxy.swallowNextAnswer();

                StoredCommit appended = log.append(commit("met Mr Sato"));

                assertThat(log.readPositions(List.of(appended.position()))).isEqualTo(appended.events());
            }
            assertThat(proxy.swallowed()).isEqualTo(5);
            RawLog.of(database).requireSound();
        }
    }

    private static NewCommit commit(String text) {
        return new NewCommit(
                UUID.randomUUID().toString(),
                0,
                "Measure",
                UUID.randomUUID().toString(),
                List.of(new NewEvent(
                        UUID.randomUUID().toString(),
                        new EncodedEvent(RECORDED, "{\"result\":{\"text\":\"" + text + "\",\"year\":2021}}"),
                        "{\"actor\":\"tanaka\",\"reason\":\"told by Mr Sato\"}")));
    }

    private static MongoEventLog open(MongoDatabase database) {
        return MongoEventLog.open(
                database, Clock.systemUTC(), new LogSettings("a", Duration.ofSeconds(20), Duration.ofMillis(50)));
    }
}

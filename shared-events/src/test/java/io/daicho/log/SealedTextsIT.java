package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.events.ErasedText;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
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

    @Test
    void purgingTakesTheNamedTextsAndSaltsAwayAndNothingElse() {
        try (MongoEventLog log = open(database)) {
            log.append(TestCommits.fresh(3));
            StoredCommit appended = log.append(commit("met Mr Sato", "met Ms Ito"));
            List<String> leaves = leaves(log);
            Document before = RawLog.of(database).commits().get(1);
            var purge = new TextPurge(database);

            for (int again = 0; again < 2; again++) {
                purge.purge(List.of(new ErasedText(5, "/payload/result/text"), new ErasedText(1, "/meta/reason")));

                Document after = RawLog.of(database).requireSound().commits().get(1);
                assertThat(after).isEqualTo(withoutText(before, 1, "/payload/result/text"));
                assertThat(leaves(log)).isEqualTo(leaves);
                List<StoredEvent> events = log.readAfter(3, 10);
                assertThat(events.get(0)).isEqualTo(appended.events().get(0));
                assertThat(events.get(1).event().payload())
                        .contains("\"text\":\"" + ErasedText.MARKER + "\"")
                        .doesNotContain("Ito");
                assertThat(events.get(1).meta()).contains("told by Mr Sato");
                assertThat(events.get(1).erasedFields()).containsExactly("/payload/result/text");
            }
        }
    }

    @Test
    void twoPurgesOfOneEventAtOnceTakeBothTextsAway() throws Exception {
        try (MongoEventLog log = open(database)) {
            for (int round = 0; round < 20; round++) {
                long position = log.append(commit("met Mr Sato")).position();
                List<String> fields = List.of("/payload/result/text", "/meta/reason");

                Writers.run(2, one -> () -> {
                    new TextPurge(database).purge(List.of(new ErasedText(position, fields.get(one))));
                    return one;
                });

                assertThat(log.readPositions(List.of(position)).getFirst().texts())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNotInTheLogCannotBePurged() {
        try (MongoEventLog log = open(database)) {
            log.append(TestCommits.fresh(1));

            assertThatThrownBy(() -> new TextPurge(database).purge(List.of(new ErasedText(2, "/meta/reason"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the log has no event at 2");
        }
    }

    private static List<String> leaves(MongoEventLog log) {
        return log.readAfter(0, 100).stream()
                .map(event -> event.leafLine().text())
                .toList();
    }

    private static Document withoutText(Document commit, int event, String field) {
        Document copy = Document.parse(commit.toJson(
                JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build()));
        copy.getList("events", Document.class)
                .get(event)
                .getList("texts", Document.class)
                .removeIf(text -> text.getString("field").equals(field));
        return copy;
    }

    private static NewCommit commit(String... texts) {
        return new NewCommit(
                UUID.randomUUID().toString(),
                0,
                "Measure",
                UUID.randomUUID().toString(),
                Arrays.stream(texts).map(SealedTextsIT::event).toList());
    }

    private static NewEvent event(String text) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                new EncodedEvent(RECORDED, "{\"result\":{\"text\":\"" + text + "\",\"year\":2021}}"),
                "{\"actor\":\"tanaka\",\"reason\":\"told by Mr Sato\"}");
    }

    private static MongoEventLog open(MongoDatabase database) {
        return MongoEventLog.open(
                database, Clock.systemUTC(), new LogSettings("a", Duration.ofSeconds(20), Duration.ofMillis(50)));
    }
}

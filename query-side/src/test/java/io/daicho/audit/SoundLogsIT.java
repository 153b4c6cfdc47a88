package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.audit.Finding.Kind;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.TestMongo;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that nobody has tampered with, and logs that were signed though they break the rules. */
class SoundLogsIT {

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final Signer signer = new Signer(database, LedgerUnderAudit.KEY);
    private final List<Long> progress = new ArrayList<>();

    private AuditResult audit() throws InterruptedException {
        return new LogAudit(database, LedgerCatalogue.create())
                .run(Trust.NONE, (checked, total) -> progress.add(checked));
    }

    private Finding finding() throws InterruptedException {
        return audit().finding().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aLogOfRandomCommitsWithRandomCheckpointsGivesNoFinding(int seed) throws InterruptedException {
        var random = new Random(seed);
        var commits = new RandomCommits(seed);
        signer.publishKey();
        long covered = 0;
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                commits.appendUpTo(log, log.head() + 1 + random.nextInt(140));
                covered += 1 + random.nextLong(log.head() - covered);
                signer.checkpoint(covered);
            }
            AuditResult result = audit();

            assertThat(result.finding()).isEmpty();
            assertThat(result.isSound()).isTrue();
            assertThat(result.covered()).isEqualTo(covered);
            assertThat(result.checked()).isEqualTo(result.total()).isEqualTo(log.head());
            assertThat(result.against().orElseThrow().size()).isEqualTo(covered);
            assertThat(progress).isSorted().startsWith(0L).endsWith(log.head());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {255, 256, 257, 511, 512, 513})
    void theEdgesOfTilesAreNoFinding(long size) throws InterruptedException {
        signer.publishKey();
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            new RandomCommits(1).appendUpTo(log, size);
        }
        signer.checkpoint(size);

        assertThat(audit().finding()).isEmpty();
    }

    @Test
    void anEmptyLedgerIsSound() throws InterruptedException {
        AuditResult result = audit();

        assertThat(result.isSound()).isTrue();
        assertThat(result.total()).isZero();
        assertThat(result.against()).isEmpty();
    }

    @Test
    void aLogThatWasNeverSignedIsInOrderAndTheReportSaysThatNothingIsProven() throws InterruptedException {
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            new RandomCommits(1).appendUpTo(log, 20);
        }
        AuditResult result = audit();

        assertThat(result.finding()).isEmpty();
        assertThat(result.covered()).isZero();
        assertThat(result.notes()).anyMatch(note -> note.startsWith("No checkpoint covers any of these events"));
    }

    @Test
    void whatIsAppendedMeanwhileIsLeftForTheNextAudit() throws InterruptedException {
        signer.publishKey();
        var commits = new RandomCommits(1);
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            commits.appendUpTo(log, 300);
            signer.checkpoint(300);
            long head = log.head();
            AuditResult result = new LogAudit(database, LedgerCatalogue.create())
                    .run(Trust.NONE, (checked, total) -> log.append(commits.next()));

            assertThat(result.finding()).isEmpty();
            assertThat(result.total()).isEqualTo(head);
            assertThat(log.head()).isGreaterThan(head + 100);
        }
    }

    private void append(String payload, String meta, EventType type) {
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            var event = new NewEvent(UUID.randomUUID().toString(), new EncodedEvent(type, payload), meta);
            log.append(new NewCommit(
                    UUID.randomUUID().toString(),
                    0,
                    "Measure",
                    UUID.randomUUID().toString(),
                    List.of(event)));
        }
    }

    private void sign() {
        signer.publishKey();
        signer.checkpoint(signer.commits().stream()
                .mapToInt(commit -> commit.getInteger("n"))
                .sum());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"a\": 1}",
                "{\"a\":1.5}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\u0041\"}",
                "{",
                "[]"
            })
    void aSignedPayloadThatIsNotCanonicalIsInvalid(String payload) throws InterruptedException {
        append("{}", "{}", new EventType("MeasureCompleted", 1));
        append(payload, "{}", new EventType("MeasureCompleted", 1));
        sign();

        assertInvalid(finding(), 2, "/payload");
    }

    @Test
    void signedMetadataThatIsNotCanonicalIsInvalid() throws InterruptedException {
        append("{}", "{\"b\":1,\"a\":2}", new EventType("MeasureCompleted", 1));
        sign();

        assertInvalid(finding(), 1, "/meta");
    }

    @Test
    void aSignedEventOfAnUnknownTypeOrRevisionIsInvalid() throws InterruptedException {
        append("{}", "{}", new EventType("MeasureCompleted", 2));
        append("{}", "{}", new EventType("MeasureForgotten", 1));
        sign();

        assertInvalid(finding(), 1, "/type");
    }

    @Test
    void signedTimeThatGoesBackIsInvalid() throws InterruptedException {
        append("{}", "{}", new EventType("MeasureCompleted", 1));
        append("{}", "{}", new EventType("MeasureCompleted", 1));
        var tampering = new Tampering(database, signer);
        tampering.alterCommit(2, commit -> commit.put("at", new Date(5)));
        signer.rehash();
        sign();

        assertInvalid(finding(), 2, "/at");
    }

    @Test
    void aSignedGapInAStreamIsInvalid() throws InterruptedException {
        append("{}", "{}", new EventType("MeasureCompleted", 1));
        new Tampering(database, signer).alterCommit(1, commit -> commit.put("seq", 3L));
        signer.rehash();
        sign();
        Finding finding = finding();

        assertInvalid(finding, 1, "/seq");
        assertThat(finding.fields()).containsExactly(new FieldDifference("/seq", "3", "0"));
    }

    @Test
    void aSignedRepetitionOfACommandOrAnEventsIdIsInvalid() throws InterruptedException {
        try (MongoEventLog log = LedgerUnderAudit.open(database)) {
            new RandomCommits(3).appendUpTo(log, 40);
        }
        MongoDatabase unindexed = LedgerCopy.of(database).restored();
        var other = new Signer(unindexed, LedgerUnderAudit.KEY);
        var tampering = new Tampering(unindexed, other);
        String id = tampering.event(7).getString("id");
        tampering.alterEvent(30, event -> event.put("id", id));
        String command = tampering.commit(12).getString("command");
        tampering.alterCommit(35, commit -> commit.put("command", command));
        other.rehash();
        other.publishKey();
        other.checkpoint(40);
        Finding first = new LogAudit(unindexed, LedgerCatalogue.create())
                .run(Trust.NONE, (checked, total) -> {})
                .finding()
                .orElseThrow();

        assertInvalid(first, 30, "/id");
        assertThat(first.message()).contains(id);

        tampering.alterEvent(30, event -> event.put("id", UUID.randomUUID().toString()));
        other.rehash();
        unindexed.getCollection("checkpoints").deleteMany(new Document());
        unindexed.getCollection("log_fingerprints").deleteMany(new Document());
        other.checkpoint(40);
        Finding second = new LogAudit(unindexed, LedgerCatalogue.create())
                .run(Trust.NONE, (checked, total) -> {})
                .finding()
                .orElseThrow();

        assertInvalid(second, tampering.commit(35).getLong("_id"), "/command");
    }

    private static void assertInvalid(Finding finding, long position, String field) {
        assertThat(finding.kind()).as(finding.message()).isEqualTo(Kind.INVALID);
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(field);
    }
}

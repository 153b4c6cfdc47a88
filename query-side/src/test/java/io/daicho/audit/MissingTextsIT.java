package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.audit.Finding.Kind;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Texts that are gone from the log: no hash covers them, so only an event can tell that they were erased by right. */
class MissingTextsIT {

    private static final String TEXT = "/payload/result/text";
    private static final String REASON = "/meta/reason";

    private final LedgerUnderAudit ledger = LedgerUnderAudit.sound();

    private void takeOut(long position, String... fields) {
        ledger.tampering().alterEvent(position, event -> {
            var left = new ArrayList<>(event.getList("texts", Document.class));
            left.removeIf(text -> List.of(fields).contains(text.getString("field")));
            event.put("texts", left);
        });
    }

    private void recordErasure(long position, String... fields) {
        try (MongoEventLog log = LedgerUnderAudit.open(ledger.database())) {
            log.append(erasure(position, fields));
        }
    }

    private static NewCommit erasure(long position, String... fields) {
        String stream = UUID.randomUUID().toString();
        List<Map<String, Object>> erased = Arrays.stream(fields)
                .map(field -> Map.<String, Object>of("position", position, "field", field))
                .toList();
        String payload = CanonicalJson.of(Map.of("erased", erased, "legalBasis", "個人情報保護法第98条", "measureId", stream));
        var event = new NewEvent(
                UUID.randomUUID().toString(), new EncodedEvent(new EventType("TextErased", 1), payload), "{}");
        return new NewCommit(stream, 0, "Measure", UUID.randomUUID().toString(), List.of(event));
    }

    @Test
    void aTextThatNoEventSaysWasErasedIsNamedByPositionAndField() {
        takeOut(345, TEXT);
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.MISSING);
        assertThat(finding.subject()).isEqualTo(Finding.Subject.EVENT);
        assertThat(finding.position()).isEqualTo(345);
        assertThat(finding.upTo()).isEqualTo(345);
        assertThat(finding.fields()).containsExactly(new FieldDifference(TEXT, null, null));
        assertThat(finding.message())
                .isEqualTo("The text of /payload/result/text in the event at position 345 is missing, and no event says"
                        + " that it was erased.");
    }

    @Test
    void behindTheLastCheckpointToo() {
        takeOut(LedgerUnderAudit.HEAD, REASON);

        assertThat(ledger.audit().finding().orElseThrow().position()).isEqualTo(LedgerUnderAudit.HEAD);
    }

    @Test
    void theFirstOfSeveralIsNamedAndTheOthersAreCounted() {
        takeOut(500, TEXT);
        takeOut(20, REASON, TEXT);
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.position()).isEqualTo(20);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(REASON, TEXT);
        assertThat(finding.message()).endsWith("So are 2 others.");
    }

    @Test
    void aTextThatWasErasedByLawIsNoFinding() {
        takeOut(345, TEXT, REASON);
        recordErasure(345, TEXT, REASON);

        assertThat(ledger.audit().finding()).isEmpty();
    }

    @Test
    void anErasureAccountsForNoOtherFieldAndForNoOtherEvent() {
        takeOut(345, TEXT, REASON);
        takeOut(346, TEXT);
        recordErasure(345, TEXT);
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.position()).isEqualTo(345);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(REASON);
        assertThat(finding.message()).endsWith("So is 1 other.");
    }

    @Test
    void anErasureWhoseTextIsStillThereIsNoFinding() {
        recordErasure(345, TEXT);

        assertThat(ledger.audit().finding()).isEmpty();
    }

    @Test
    void aTextErasedWhileTheAuditReadsIsNoFinding() throws InterruptedException {
        try (MongoEventLog log = LedgerUnderAudit.open(ledger.database())) {
            var erased = new ArrayList<Long>();
            AuditResult result = new LogAudit(ledger.database(), LedgerCatalogue.create())
                    .run(Trust.NONE, (checked, total) -> {
                        if (erased.isEmpty() && checked > 100) {
                            erased.add(total);
                            log.append(erasure(700, TEXT));
                            takeOut(700, TEXT);
                        }
                    });

            assertThat(erased).hasSize(1);
            assertThat(result.finding()).isEmpty();
        }
    }

    @Test
    void whatElseIsWrongComesFirst() {
        takeOut(345, TEXT);
        ledger.tampering().replaceText(500, "payload", "\"year\":20", "\"year\":30");

        assertThat(ledger.audit().finding().orElseThrow().position()).isEqualTo(500);
    }

    @Test
    void aLedgerRestoredFromABundleWithoutTextsHasNoneByRightAndTheReportSaysSo() {
        takeOut(345, TEXT);
        restoredWithoutTexts(345);

        AuditResult result = ledger.audit();
        assertThat(result.finding()).isEmpty();
        assertThat(result.notes())
                .contains("The ledger was restored from a bundle without texts: those of its first 345 events are"
                        + " missing.");
    }

    @Test
    void behindWhatWasRestoredWithoutTextsTheyAreMissed() {
        takeOut(345, TEXT);
        restoredWithoutTexts(344);

        assertThat(ledger.audit().finding().orElseThrow().position()).isEqualTo(345);
    }

    private void restoredWithoutTexts(long size) {
        ledger.database()
                .getCollection("restores")
                .insertOne(new Document("_id", "bundle")
                        .append("size", size)
                        .append("texts", false)
                        .append("complete", true));
    }
}

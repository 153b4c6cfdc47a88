package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Logs that were put back to an older state and went on in another way. */
class ForksIT {

    private static final long FORK = LedgerUnderAudit.olderHead() + 1;

    /** The log of the older copy, and all that is derived from the newer log. */
    private static LedgerUnderAudit withOlderLog() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().truncate(LedgerUnderAudit.olderHead());
        return ledger;
    }

    private static void assertForked(Finding finding) {
        assertThat(finding.kind()).as(finding.message()).isEqualTo(Kind.FORKED);
        assertThat(finding.position()).as(finding.message()).isEqualTo(FORK);
    }

    @Test
    void aLogPutBackAndContinuedIsForkedWhereItWentAnotherWay() {
        LedgerUnderAudit ledger = withOlderLog();
        ledger.continueOtherwise(99, LedgerUnderAudit.HEAD + 50);

        assertForked(ledger.audit().finding().orElseThrow());
    }

    @Test
    void evenIfItIsShorterThanTheCheckpoint() {
        LedgerUnderAudit ledger = withOlderLog();
        ledger.continueOtherwise(99, 500);

        assertForked(ledger.audit().finding().orElseThrow());
    }

    @Test
    void evenIfItsTilesWereMadeAnew() {
        LedgerUnderAudit ledger = withOlderLog();
        ledger.continueOtherwise(99, LedgerUnderAudit.HEAD);
        ledger.signer().retile();

        assertForked(ledger.audit().finding().orElseThrow());
    }

    @Test
    void whereFingerprintsWereMadeAnewTooItIsNarrowedDownByTheCheckpoints() {
        LedgerUnderAudit ledger = withOlderLog();
        ledger.continueOtherwise(99, LedgerUnderAudit.HEAD);
        ledger.signer().retile();
        ledger.signer().refingerprint();
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(List.of(finding.position(), finding.upTo())).containsExactly(301L, 520L);
    }

    /** Both histories carry good signatures; the log has one of them. */
    @Test
    void twoCheckpointsOfTheLedgersOwnKeyThatContradictOneAnotherAreAFork() {
        LedgerUnderAudit ledger = withOlderLog();
        ledger.continueOtherwise(99, LedgerUnderAudit.HEAD);
        ledger.signer().retile();
        ledger.signer().refingerprint();
        ledger.database().getCollection("checkpoints").deleteOne(new Document("_id", 4L));
        ledger.signer().add(ledger.signer().note(700));
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).as(finding.message()).isEqualTo(Kind.FORKED);
        assertThat(List.of(finding.position(), finding.upTo())).containsExactly(301L, 520L);
        assertThat(finding.message()).contains("checkpoint 3", "checkpoint 4", "two different logs were signed");
    }

    /** Everything was put back, checkpoints and all, and went on and was signed again: only who kept one can tell. */
    @Test
    void aLedgerPutBackAsAWholeIsToldByACheckpointKeptElsewhere() {
        LedgerUnderAudit ledger = LedgerUnderAudit.older();
        ledger.continueOtherwise(99, LedgerUnderAudit.HEAD);
        ledger.signer().checkpoint(520);
        ledger.signer().checkpoint(700);
        SignedNote kept = LedgerUnderAudit.NOTES.get(2);

        assertThat(ledger.audit().finding()).isEmpty();
        Finding finding =
                ledger.audit(new Trust(List.of(), List.of(kept))).finding().orElseThrow();
        assertThat(finding.kind()).as(finding.message()).isEqualTo(Kind.FORKED);
        assertThat(List.of(finding.position(), finding.upTo())).containsExactly(1L, 520L);
        assertThat(finding.message())
                .contains(
                        "the checkpoint kept elsewhere over 520 events",
                        "checkpoint 3 over 520 events",
                        "two different logs");
        Finding narrower = ledger.audit(new Trust(List.of(), LedgerUnderAudit.NOTES.subList(1, 3)))
                .finding()
                .orElseThrow();
        assertThat(List.of(narrower.position(), narrower.upTo())).containsExactly(301L, 520L);
    }

    @Test
    void aLedgerPutBackAsAWholeAndNotGoneOnIsTruncated() {
        LedgerUnderAudit ledger = LedgerUnderAudit.older();
        SignedNote kept = LedgerUnderAudit.NOTES.get(3);

        assertThat(ledger.audit().finding()).isEmpty();
        Finding finding =
                ledger.audit(new Trust(List.of(), List.of(kept))).finding().orElseThrow();
        assertThat(finding.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(List.of(finding.position(), finding.upTo())).containsExactly(FORK, 690L);
    }

    @Test
    void everyCheckpointThatWasKeptAgreesWithASoundLog() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        VerifierKey key = LedgerUnderAudit.KEY.verifierKey();
        AuditResult result = ledger.audit(new Trust(List.of(key), LedgerUnderAudit.NOTES));

        assertThat(result.finding()).isEmpty();
        assertThat(result.covered()).isEqualTo(690);
        assertThat(result.against().orElseThrow().number())
                .as("the ledger has it too")
                .isEqualTo(4);
    }

    @Test
    void aCheckpointOfAnotherLedgerIsNone() {
        SignedNote others = new Signer(LedgerUnderAudit.sound().database(), Signer.newKey()).note(300);
        Finding finding = LedgerUnderAudit.sound()
                .audit(new Trust(List.of(), List.of(others)))
                .finding()
                .orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(finding.message()).contains("The checkpoint given", "is not signed by a key of this ledger");
    }
}

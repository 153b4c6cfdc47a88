package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events dropped, inserted and exchanged in the database, with leaves and tiles left as they were or made to fit. */
class MissingAddedReorderedIT {

    /** What is made to fit. */
    enum Covered {
        NOTHING,
        LEAF,
        LEAF_AND_TILES
    }

    private final LedgerUnderAudit ledger = LedgerUnderAudit.sound();
    private final Tampering tampering = ledger.tampering();

    private void cover(Covered covered) {
        if (covered != Covered.NOTHING) {
            ledger.signer().rehash();
        }
        if (covered == Covered.LEAF_AND_TILES) {
            ledger.signer().retile();
        }
    }

    private Finding finding() {
        return ledger.audit().finding().orElseThrow();
    }

    private void assertEvents(Finding finding, Kind kind, long position, long upTo) {
        assertThat(finding.kind()).as(finding.message()).isEqualTo(kind);
        assertThat(finding.subject()).isEqualTo(Subject.EVENT);
        assertThat(List.of(finding.position(), finding.upTo()))
                .as(finding.message())
                .containsExactly(position, upTo);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 300, 600, 692})
    void aDroppedEventThatLeavesAGapIsMissing(long near) {
        long position = tampering.commitOf(1, near);
        tampering.drop(position);

        assertEvents(finding(), Kind.MISSING, position, position);
    }

    @Test
    void aDroppedCommitOfSeveralEventsIsMissing() {
        long position = tampering.commitOf(3, 60);
        tampering.drop(position);

        assertEvents(finding(), Kind.MISSING, position, position + 2);
    }

    @Test
    void aGapLargerThanIsReadAtOnceIsMissing() {
        for (Document commit : ledger.signer().commits()) {
            long position = commit.getLong("_id");
            if (position >= 101 && position < 690) {
                tampering.drop(position);
            }
        }
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.MISSING);
        assertThat(finding.position()).isBetween(101L, 104L);
        assertThat(finding.upTo()).isGreaterThan(680);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void aDroppedEventWhoseGapWasClosedIsMissing(Covered covered) {
        long position = tampering.commitOf(1, 150);
        tampering.dropAndCloseTheGap(position);
        cover(covered);

        assertEvents(finding(), Kind.MISSING, position, position);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void aDroppedCommitOfSeveralWhoseGapWasClosedIsMissing(Covered covered) {
        long position = tampering.commitOf(3, 550);
        tampering.dropAndCloseTheGap(position);
        cover(covered);

        assertEvents(finding(), Kind.MISSING, position, position + 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Covered.class,
            names = {"NOTHING", "LEAF"})
    void anEventDroppedFromACommitOfSeveralIsMissing(Covered covered) {
        long position = tampering.commitOf(3, 400);
        tampering.dropFromCommit(position + 1);
        cover(covered);

        assertEvents(finding(), Kind.MISSING, position + 1, position + 1);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void anInsertedEventIsAdded(Covered covered) {
        long position = tampering.commitOf(1, 150);
        tampering.insertAndMakeRoom(position);
        cover(covered);

        assertEvents(finding(), Kind.ADDED, position, position);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void anInsertedCommitOfSeveralIsAdded(Covered covered) {
        long position = tampering.commitOf(4, 530);
        tampering.insertAndMakeRoom(position);
        cover(covered);

        assertEvents(finding(), Kind.ADDED, position, position + 3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Covered.class,
            names = {"NOTHING", "LEAF"})
    void anEventInsertedWithoutRoomIsAdded(Covered covered) {
        long position = tampering.commitOf(2, 200);
        tampering.insertWithoutRoom(position);
        cover(covered);

        assertEvents(finding(), Kind.ADDED, position + 2, position + 2);
    }

    @Test
    void anEventInsertedWithoutRoomWhereNoFingerprintsAreKeptIsAdded() {
        ledger.database().getCollection("log_fingerprints").deleteMany(new Document());
        long position = tampering.commitOf(2, 693);
        tampering.insertWithoutRoom(position);
        cover(Covered.LEAF);

        assertEvents(finding(), Kind.ADDED, position + 2, position + 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, 50.5, 1e300})
    void aCommitAtWhatIsNoPositionIsAdded(double id) {
        ledger.database().getCollection("log").insertOne(new Document(tampering.commit(50)).append("_id", id));
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.ADDED);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("/position");
    }

    @Test
    void aCommitUnderAnotherKindOfIdIsAdded() {
        ledger.database().getCollection("log").insertOne(new Document(tampering.commit(50)).append("_id", "50"));
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.ADDED);
        assertThat(finding.fields()).containsExactly(new FieldDifference("/position", "50", null));
    }

    @Test
    void aCommitFarBehindTheEndLeavesAGap() {
        ledger.database()
                .getCollection("log")
                .insertOne(new Document(tampering.commit(50)).append("_id", 1_000_000_000_000_000L));
        long head = tampering.lastOf(LedgerUnderAudit.HEAD);

        assertEvents(finding(), Kind.MISSING, head + 1, 999_999_999_999_999L);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void exchangedCommitsAreReordered(Covered covered) {
        long one = tampering.commitOf(1, 130);
        long other = tampering.commitOf(1, 160);
        tampering.swap(one, other);
        cover(covered);
        Finding finding = finding();

        assertEvents(finding, Kind.REORDERED, one, other);
        assertThat(finding.fields())
                .containsExactly(new FieldDifference("/position", Long.toString(one), Long.toString(other)));
        assertThat(finding.message()).contains("belongs at position " + other, "stands at position " + other);
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void exchangedEventsOfACommitAreReordered(Covered covered) {
        long position = tampering.commitOf(3, 600);
        tampering.alterCommit(
                position,
                commit -> commit.put(
                        "events", commit.getList("events", Document.class).reversed()));
        cover(covered);

        assertEvents(finding(), Kind.REORDERED, position, position + 2);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "40, 100", "256, 300", "521, 690", "640, 690"})
    void aLogThatEndsBeforeItsNewestCheckpointIsTruncated(long near, long covering) {
        long last = near == 0 ? 0 : tampering.lastOf(near);
        tampering.truncate(last);
        Finding finding = finding();

        assertEvents(finding, Kind.TRUNCATED, last + 1, covering);
        assertThat(finding.message()).contains("ends at position " + last, "was signed");
    }

    @Test
    void theMessageTellsWhatShowsIt() {
        long position = tampering.commitOf(1, 550);
        tampering.dropAndCloseTheGap(position);
        cover(Covered.LEAF_AND_TILES);

        assertThat(finding().message())
                .isEqualTo("The event of position " + position
                        + " is missing: the one that stands there is that of position " + (position + 1)
                        + ". The log does not have the root of checkpoint 4 over 690 events.");
    }
}

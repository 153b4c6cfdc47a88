package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events altered in the database, with what is derived from them left as it was or made to fit. */
class AlteredEventsIT {

    /** What is made to fit the altered event. */
    enum Covered {
        NOTHING,
        LEAF,
        LEAF_AND_TILES
    }

    /** Every member of an event's line, and how it is altered. The commit has the position of the event. */
    enum Member {
        AT(
                "/at",
                (tampering, position) -> tampering.alterCommit(
                        position,
                        commit -> commit.put("at", new Date(commit.getDate("at").getTime() + 7)))),
        COMMAND(
                "/command",
                (tampering, position) -> tampering.alterCommit(position, commit -> commit.put("command", "another"))),
        ID(
                "/id",
                (tampering, position) -> tampering.alterEvent(
                        position, event -> event.put("id", UUID.randomUUID().toString()))),
        META("/meta/actor", (tampering, position) -> tampering.replaceText(position, "meta", "職員", "上司")),
        PAYLOAD(
                "/payload/result/year",
                (tampering, position) -> tampering.replaceText(position, "payload", "\"year\":20", "\"year\":19")),
        REV("/rev", (tampering, position) -> tampering.alterEvent(position, event -> event.put("rev", 2))),
        SEQ(
                "/seq",
                (tampering, position) ->
                        tampering.alterCommit(position, commit -> commit.put("seq", commit.getLong("seq") + 100))),
        STREAM(
                "/stream",
                (tampering, position) -> tampering.alterCommit(
                        position,
                        commit -> commit.put("stream", UUID.randomUUID().toString()))),
        TYPE(
                "/type",
                (tampering, position) ->
                        tampering.alterEvent(position, event -> event.put("type", "YearResultCorrected"))),
        STREAM_TYPE(
                "/streamType",
                (tampering, position) -> tampering.alterCommit(position, commit -> commit.put("type", "Department")));

        private final String field;
        private final BiConsumer<Tampering, Long> alteration;

        Member(String field, BiConsumer<Tampering, Long> alteration) {
            this.field = field;
            this.alteration = alteration;
        }
    }

    static Stream<Arguments> everyMember() {
        return Stream.of(Member.values())
                .flatMap(member -> Stream.of(Covered.values())
                        .flatMap(
                                covered -> Stream.of(arguments(member, covered, 30), arguments(member, covered, 610))));
    }

    @ParameterizedTest
    @MethodSource("everyMember")
    void anAlteredMemberIsNamed(Member member, Covered covered, long near) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        long position = ledger.tampering().commitOf(1, near);

        member.alteration.accept(ledger.tampering(), position);
        cover(ledger, covered);
        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).as(finding.message()).isEqualTo(Kind.ALTERED);
        assertThat(finding.subject()).isEqualTo(Subject.EVENT);
        assertThat(finding.position()).isEqualTo(finding.upTo()).isEqualTo(position);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(member.field);
        assertThat(finding.message()).contains("position " + position, member.field);
    }

    private static void cover(LedgerUnderAudit ledger, Covered covered) {
        if (covered != Covered.NOTHING) {
            ledger.signer().rehash();
        }
        if (covered == Covered.LEAF_AND_TILES) {
            ledger.signer().retile();
        }
    }

    @Test
    void theStoredValueIsShown() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        long position = ledger.tampering().commitOf(1, 30);

        ledger.tampering().alterCommit(position, commit -> commit.put("command", "another"));

        assertThat(ledger.audit().finding().orElseThrow().fields().getFirst().stored())
                .isEqualTo("\"another\"");
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void aMemberThatWasAddedIsNamed(Covered covered) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().replaceText(45, "payload", "\"outcome\":", "\"note\":1,\"outcome\":");
        cover(ledger, covered);

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(45);
        assertThat(finding.fields()).containsExactly(new FieldDifference("/payload/result/note", "1", null));
    }

    @ParameterizedTest
    @EnumSource(Covered.class)
    void whereAMemberIsGoneIsNamed(Covered covered) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering()
                .alterEvent(
                        45,
                        event -> event.put(
                                "payload", event.getString("payload").replaceFirst("\"outcome\":\"[A-Z_]+\",", "")));
        cover(ledger, covered);

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.position()).isEqualTo(45);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("/payload/result/figures/0");
        assertThat(finding.message()).contains("1 of its members behind /payload/result/figures/0/value");
    }

    @ParameterizedTest
    @ValueSource(longs = {45, 610})
    void theNumberOfEventsIsNamedWithWhatItShouldBe(long position) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        long first = ledger.tampering().commitOf(2, position);
        ledger.tampering().alterCommit(first, commit -> commit.put("n", 3));

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(first);
        assertThat(finding.fields()).containsExactly(new FieldDifference("n", "3", "2"));
    }

    static Stream<Arguments> otherTypes() {
        return Stream.of(
                arguments("at", "yesterday", "/at"),
                arguments("seq", 1.5, "/seq"),
                arguments("seq", -1L, "/seq"),
                arguments("stream", 5, "/stream"),
                arguments("command", null, "/command"),
                arguments("type", List.of(), "/streamType"),
                arguments("events", "none", "events"),
                arguments("n", "1", "n"));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void aMemberOfAnotherTypeIsNamed(String member, @Nullable Object value, String field) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        long position = ledger.tampering().commitOf(1, 200);
        ledger.tampering().alterCommit(position, commit -> commit.put(member, value));

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(field);
    }

    @Test
    void ofSeveralAlteredEventsTheFirstIsReported() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        for (long position : List.of(650L, 77L, 280L)) {
            ledger.tampering().replaceText(position, "meta", "職員", "上司");
        }

        assertThat(ledger.audit().finding().orElseThrow().position()).isEqualTo(77);
    }

    /** The one with its leaf made to fit lies in front of the one without. */
    @Test
    void theFirstIsReportedEvenIfALaterOneIsSeenSooner() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().replaceText(540, "meta", "職員", "上司");
        ledger.signer().rehash();
        ledger.tampering().replaceText(560, "meta", "職員", "上司");

        assertThat(ledger.audit().finding().orElseThrow().position()).isEqualTo(540);
    }

    @ParameterizedTest
    @ValueSource(longs = {45, 300, 690})
    void whereFingerprintsAreMissingTheEventIsNamedByItsLeafAndTheFieldIsNotGuessed(long position) {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.database().getCollection("log_fingerprints").deleteMany(new Document());
        ledger.tampering().replaceText(position, "meta", "職員", "上司");

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(finding.upTo()).isEqualTo(position);
        assertThat(finding.fields()).isEmpty();
        assertThat(finding.message()).contains("No fingerprints are kept");
    }

    @Test
    void whereFingerprintsLeafAndTilesWereMadeToFitTheCheckpointsStillTellBetweenWhichPositionsItIs() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().replaceText(350, "meta", "職員", "上司");
        ledger.signer().rehash();
        ledger.signer().retile();
        ledger.signer().refingerprint();

        AuditResult result = ledger.audit();
        Finding finding = result.finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(301);
        assertThat(finding.upTo()).isEqualTo(520);
        assertThat(finding.fields()).isEmpty();
        assertThat(finding.message()).contains("checkpoint 3 over 520 events", "altered too");
        assertThat(result.covered()).isEqualTo(300);
        assertThat(result.against().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void anAlteredLeafOfAnUnalteredEventIsNamedWithWhatItShouldBe() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        var before = ledger.tampering().event(123).get("leaf", Binary.class);
        ledger.tampering().alterEvent(123, event -> event.put("leaf", new Binary(new byte[32])));

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.subject()).isEqualTo(Subject.EVENT);
        assertThat(finding.position()).isEqualTo(123);
        assertThat(finding.fields())
                .containsExactly(new FieldDifference(
                        "leaf", "00".repeat(32), HexFormat.of().formatHex(before.getData())));
        assertThat(finding.message()).contains("checkpoint 2 over 300 events");
    }

    @Test
    void behindTheLastCheckpointAnEventThatDoesNotFitItsLeafIsFound() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().replaceText(700, "meta", "職員", "上司");

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(700);
        assertThat(finding.message()).contains("No fingerprints are kept of position");
    }

    /** What nobody has signed cannot be proven; the audit says where that begins. */
    @Test
    void behindTheLastCheckpointAnEventAlteredWithItsLeafPassesAndTheReportSaysHowFarItReaches() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering().replaceText(700, "meta", "職員", "上司");
        ledger.signer().rehash();

        AuditResult result = ledger.audit();

        assertThat(result.finding()).isEmpty();
        assertThat(result.covered()).isEqualTo(690);
        assertThat(result.notes()).anyMatch(note -> note.contains("behind position 690 are not covered"));
    }

    @Test
    void anAlteredTextIsNamedByItsField() {
        LedgerUnderAudit ledger = LedgerUnderAudit.sound();
        ledger.tampering()
                .alterEvent(
                        222,
                        event -> event.getList("texts", Document.class)
                                .getFirst()
                                .put("text", "別の本文"));

        Finding finding = ledger.audit().finding().orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.position()).isEqualTo(222);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("/payload/result/text");
    }
}

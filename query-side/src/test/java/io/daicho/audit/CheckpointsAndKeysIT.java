package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints, keys and tiles altered in the database. */
class CheckpointsAndKeysIT {

    private final LedgerUnderAudit ledger = LedgerUnderAudit.sound();

    private Finding finding() {
        return ledger.audit().finding().orElseThrow();
    }

    private void alter(String collection, Object id, Consumer<Document> alteration) {
        Document document = Objects.requireNonNull(ledger.database()
                .getCollection(collection)
                .find(new Document("_id", id))
                .first());
        alteration.accept(document);
        ledger.database().getCollection(collection).replaceOne(new Document("_id", id), document);
    }

    private void alterCheckpoint(long number, Consumer<Document> alteration) {
        alter("checkpoints", number, alteration);
    }

    private static void assertCheckpoint(Finding finding, Kind kind, long number) {
        assertThat(finding.kind()).as(finding.message()).isEqualTo(kind);
        assertThat(finding.subject()).isEqualTo(Subject.CHECKPOINT);
        assertThat(finding.name()).isEqualTo(Long.toString(number));
        assertThat(finding.message()).contains("heckpoint " + number);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRemovedCheckpointIsMissing(long number) {
        ledger.database().getCollection("checkpoints").deleteOne(new Document("_id", number));

        assertCheckpoint(finding(), Kind.MISSING, number);
    }

    /** Nothing in the database tells that there was one; who kept it loses nothing, for the log still agrees with it. */
    @Test
    void theNewestOneRemovedLeavesFewerEventsCovered() {
        ledger.database().getCollection("checkpoints").deleteOne(new Document("_id", 4L));
        AuditResult result = ledger.audit();

        assertThat(result.finding()).isEmpty();
        assertThat(result.covered()).isEqualTo(520);
        assertThat(result.against().orElseThrow().number()).isEqualTo(3);
        assertThat(ledger.audit(new Trust(List.of(), List.of(LedgerUnderAudit.NOTES.get(3))))
                        .covered())
                .isEqualTo(690);
    }

    static Stream<Arguments> members() {
        return Stream.of(
                arguments("size", 301L, "301", "300"),
                arguments("size", "300 ", "300 ", "300"),
                arguments("root", "AAAA", "AAAA", null));
    }

    @ParameterizedTest
    @MethodSource("members")
    void anAlteredMemberBesideTheNoteIsNamed(String member, Object value, String stored, @Nullable String expected) {
        alterCheckpoint(2, checkpoint -> checkpoint.put(member, value));
        Finding finding = finding();

        assertCheckpoint(finding, Kind.ALTERED, 2);
        assertThat(finding.fields().getFirst().field()).isEqualTo(member);
        assertThat(finding.fields().getFirst().stored()).isEqualTo(stored);
        if (expected != null) {
            assertThat(finding.fields().getFirst().expected()).isEqualTo(expected);
        }
    }

    @Test
    void anAlteredNoteDoesNotVerify() {
        alterCheckpoint(2, checkpoint -> {
            checkpoint.put("note", checkpoint.getString("note").replaceFirst("\n300\n", "\n301\n"));
            checkpoint.put("size", 301L);
        });
        Finding finding = finding();

        assertCheckpoint(finding, Kind.ALTERED, 2);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("note");
        assertThat(finding.message()).contains("its signature does not verify");
    }

    @Test
    void whatIsNoNoteIsNamed() {
        alterCheckpoint(2, checkpoint -> checkpoint.put("note", "gone"));

        assertCheckpoint(finding(), Kind.ALTERED, 2);
    }

    @Test
    void oneSignedByAnotherKeyIsUntrusted() {
        SignedNote others = new Signer(ledger.database(), Signer.newKey()).note(300);
        alterCheckpoint(2, checkpoint -> checkpoint.put("note", others.encoded()));
        Finding finding = finding();

        assertCheckpoint(finding, Kind.UNTRUSTED, 2);
        assertThat(finding.message()).contains("is not signed by a key of the ledger");
    }

    @Test
    void oneReplacedByAnotherGoodOneCoversNoMore() {
        alterCheckpoint(
                3,
                checkpoint -> checkpoint
                        .append("note", LedgerUnderAudit.NOTES.get(0).encoded())
                        .append("size", 100L)
                        .append("root", ledgersRoot(1)));

        assertCheckpoint(finding(), Kind.REORDERED, 3);
    }

    private String ledgersRoot(long number) {
        return Objects.requireNonNull(ledger.database()
                        .getCollection("checkpoints")
                        .find(new Document("_id", number))
                        .first())
                .getString("root");
    }

    @Test
    void oneOfAnotherLogByTheSameKeyIsNotTheLedgers() {
        String text = LedgerUnderAudit.NOTES.get(3).text().replace("example.com/ledger", "example.com/other");
        alterCheckpoint(
                4,
                checkpoint -> checkpoint.put(
                        "note",
                        SignedNote.of(text, LedgerUnderAudit.KEY.sign(text)).encoded()));
        Finding finding = finding();

        assertCheckpoint(finding, Kind.ALTERED, 4);
        assertThat(finding.fields())
                .containsExactly(new FieldDifference("origin", "example.com/other", "example.com/ledger"));
    }

    @Test
    void aCheckpointThatIsNotNumberedIsAdded() {
        ledger.database().getCollection("checkpoints").insertOne(new Document("_id", "five"));
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.ADDED);
        assertThat(finding.message()).contains("five");
    }

    @Test
    void aRotatedKeyIsTrustedByItsEndorsement() {
        SigningKey next = Signer.newKey();
        ledger.signer().handOverTo(next, 2, 690);
        new Signer(ledger.database(), next).checkpoint(700);
        AuditResult result = ledger.audit(new Trust(List.of(LedgerUnderAudit.KEY.verifierKey()), List.of()));

        assertThat(result.finding()).isEmpty();
        assertThat(result.covered()).isEqualTo(700);
        assertThat(result.against().orElseThrow().key())
                .isEqualTo(next.verifierKey().text());
        assertThat(ledger.audit(new Trust(List.of(next.verifierKey()), List.of()))
                        .finding())
                .isEmpty();
    }

    static Stream<Consumer<Document>> brokenEndorsements() {
        return Stream.of(
                key -> key.put("endorsement", null),
                key -> key.put("from", 689L),
                key -> key.put("endorsement", LedgerUnderAudit.NOTES.get(0).encoded()));
    }

    @ParameterizedTest
    @MethodSource("brokenEndorsements")
    void aKeyThatIsNotEndorsedIsUntrusted(Consumer<Document> alteration) {
        SigningKey next = Signer.newKey();
        ledger.signer().handOverTo(next, 2, 690);
        alter("checkpoint_keys", next.verifierKey().idHex(), alteration);
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(finding.subject()).isEqualTo(Subject.KEY);
        assertThat(finding.name()).isEqualTo(next.verifierKey().idHex());
    }

    @Test
    void aRemovedKeyIsMissing() {
        ledger.signer().handOverTo(Signer.newKey(), 2, 690);
        ledger.database()
                .getCollection("checkpoint_keys")
                .deleteOne(
                        new Document("_id", LedgerUnderAudit.KEY.verifierKey().idHex()));
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.MISSING);
        assertThat(finding.subject()).isEqualTo(Subject.KEY);
        assertThat(finding.message()).isEqualTo("Key 1 of the ledger is missing.");
    }

    @Test
    void withoutAnyKeyNoCheckpointIsTrusted() {
        ledger.database().getCollection("checkpoint_keys").deleteMany(new Document());
        Finding finding = finding();

        assertCheckpoint(finding, Kind.UNTRUSTED, 1);
        assertThat(finding.message()).contains("the ledger names no key");
    }

    @Test
    void anAlteredKeyIsNamed() {
        alter("checkpoint_keys", LedgerUnderAudit.KEY.verifierKey().idHex(), key -> key.put("vkey", "none"));
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.subject()).isEqualTo(Subject.KEY);
    }

    /** Whoever signs everything anew with a key of his own needs that the key is not known elsewhere. */
    @Test
    void aLedgerSignedAnewWithAnotherKeyIsToldByTheKeyKeptElsewhere() {
        ledger.tampering().replaceText(45, "meta", "職員", "上司");
        for (String collection : List.of("checkpoints", "checkpoint_keys", "tree_tiles", "log_fingerprints")) {
            ledger.database().getCollection(collection).deleteMany(new Document());
        }
        ledger.signer().rehash();
        var forger = new Signer(ledger.database(), Signer.newKey());
        forger.publishKey();
        forger.checkpoint(690);

        AuditResult unpinned = ledger.audit();
        assertThat(unpinned.finding()).isEmpty();
        assertThat(unpinned.notes()).anyMatch(note -> note.contains("keys were taken from its own database"));
        Finding finding = ledger.audit(new Trust(List.of(LedgerUnderAudit.KEY.verifierKey()), List.of()))
                .finding()
                .orElseThrow();
        assertThat(finding.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(finding.subject()).isEqualTo(Subject.KEY);
        assertThat(finding.message())
                .contains(LedgerUnderAudit.KEY.verifierKey().text());
    }

    @Test
    void anAlteredHashOfATileIsNamedAndNotTakenForAnAlteredEvent() {
        alter("tree_tiles", "0/1", tile -> {
            byte[] hashes = tile.get("hashes", Binary.class).getData().clone();
            hashes[7 * 32] ^= 1;
            tile.put("hashes", new Binary(hashes));
        });
        Finding finding = finding();

        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.subject()).isEqualTo(Subject.TILE);
        assertThat(finding.name()).isEqualTo("0/1");
        assertThat(finding.position()).isEqualTo(264);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("hashes/7");
    }

    @Test
    void anAlteredRootOfATileIsNamed() {
        alter("tree_tiles", "0/0", tile -> tile.put("root", new Binary(new byte[32])));
        Finding finding = finding();

        assertThat(finding.subject()).isEqualTo(Subject.TILE);
        assertThat(finding.name()).isEqualTo("0/0");
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("root");
    }

    @Test
    void aTileThatIsNoneIsNamed() {
        alter("tree_tiles", "0/0", tile -> tile.put("hashes", "none"));

        assertThat(finding().fields()).containsExactly(new FieldDifference("hashes", "none", null));
    }

    /** It is made again when somebody needs it. */
    @Test
    void aMissingTileIsNoFinding() {
        ledger.database().getCollection("tree_tiles").deleteMany(new Document());

        assertThat(ledger.audit().finding()).isEmpty();
    }
}

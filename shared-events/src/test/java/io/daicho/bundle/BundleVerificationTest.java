package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SigningKey;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a bundle after it was written is found and named. */
class BundleVerificationTest {

    private static final int SIZE = 40;

    private final SampleLog log = new SampleLog(SIZE, 4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @BeforeEach
    void write() throws IOException, BundleFault {
        bundle = TestBundles.write(directory.resolve("b.zip"), log);
    }

    @Test
    void aBundleAsWrittenVerifies() throws IOException, BundleFault {
        VerifiedBundle verified = verify(bundle, List.of());

        assertThat(verified.checkpoint().size()).isEqualTo(SIZE);
        assertThat(verified.key()).isEqualTo(TestBundles.KEY.verifierKey());
        assertThat(verified.commits())
                .isEqualTo(log.events().stream()
                        .map(event -> event.command())
                        .distinct()
                        .count());
        assertThat(verified.streams())
                .isEqualTo(log.events().stream()
                        .map(event -> event.stream())
                        .distinct()
                        .count());
        assertThat(verified.texts()).isEqualTo(log.texts().size()).isPositive();
        assertThat(verified.closed()).isZero();
    }

    @Test
    void anEmptyLogVerifies() throws IOException, BundleFault {
        Path empty = TestBundles.write(directory.resolve("empty.zip"), List.of(), List.of());

        assertThat(verify(empty, List.of()).checkpoint().root()).isEqualTo(MerkleHashes.EMPTY_TREE);
    }

    @Test
    void oneZippedAnewVerifiesToo() throws IOException, BundleFault {
        Path again = Zips.write(directory.resolve("again.zip"), Zips.read(bundle));

        assertThat(verify(again, List.of()).checkpoint().size()).isEqualTo(SIZE);
    }

    @Test
    void textsLeftOutAreCountedNotMissed() throws IOException, BundleFault {
        Map<String, byte[]> files = Zips.read(bundle);
        files.remove("texts.ndjson");
        VerifiedBundle verified = verify(Zips.write(bundle, files), List.of());

        assertThat(verified.texts()).isZero();
        assertThat(verified.closed()).isEqualTo(log.texts().size());
    }

    @Test
    void tellsTheRootOfItsBeginning() throws IOException, BundleFault {
        Path older =
                TestBundles.write(directory.resolve("older.zip"), log.lines().subList(0, 17), List.of());
        Hash expected = verify(older, List.of()).checkpoint().root();
        try (Bundle opened = Bundle.open(bundle)) {
            assertThat(new BundleVerification(opened, (events, of) -> {})
                            .events(17, event -> {})
                            .prefix())
                    .isEqualTo(expected);
        }
    }

    /** Whichever bit of an event is flipped. */
    @Test
    void aFlippedBitInAnEventIsFound() throws IOException {
        var random = new Random(5);
        Map<String, byte[]> files = Zips.read(bundle);
        byte[] events = Objects.requireNonNull(files.get("events.ndjson"));
        for (int i = 0; i < 200; i++) {
            byte[] flipped = events.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            files.put("events.ndjson", flipped);
            Zips.write(bundle, files);
            assertThatThrownBy(() -> verify(bundle, List.of()))
                    .isInstanceOf(BundleFault.class)
                    .message()
                    .containsAnyOf(
                            "events.ndjson", "do not open the event's commitment", "is no commitment of the event");
        }
    }

    @Test
    void aValueReplacedByAnotherIsFoundByTheRoot() throws IOException {
        change("events.ndjson", text -> text.replaceFirst("\"year\":202.", "\"year\":2029"));

        refused("events.ndjson has the root ", "an event is not the one that was signed");
    }

    @Test
    void aDroppedLineIsNamed() throws IOException {
        changeLines(lines -> lines.remove(11));

        refused("events.ndjson line 12: position is 13, expected 12");
    }

    @Test
    void theLastLineDroppedIsMissed() throws IOException {
        changeLines(List::removeLast);

        refused("events.ndjson has 39 lines, the checkpoint is of 40");
    }

    @Test
    void anInsertedLineIsNamed() throws IOException {
        changeLines(lines -> lines.add(5, lines.get(5).replace("\"position\":6", "\"position\":7")));

        refused("events.ndjson line 6: position is 7, expected 6");
    }

    @Test
    void aDuplicatedLineIsNamed() throws IOException {
        changeLines(lines -> lines.add(5, lines.get(5)));

        refused("events.ndjson line 7: position is 6, expected 7");
    }

    @Test
    void anAppendedLineIsNamed() throws IOException {
        List<String> more = new SampleLog(SIZE + 1, 4).lines();
        change("events.ndjson", text -> text + more.getLast() + "\n");

        refused("events.ndjson line 41: is one too many: the checkpoint is of 40");
    }

    @Test
    void swappedLinesAreNamed() throws IOException {
        changeLines(lines -> Collections.swap(lines, 20, 21));

        refused("events.ndjson line 21: position is 22, expected 21");
    }

    @Test
    void swappedLinesAreFoundThoughTheirPositionsAreExchangedToo() throws IOException {
        changeLines(lines -> {
            String line = lines.get(20).replace("\"position\":21", "\"position\":22");
            lines.set(20, lines.get(21).replace("\"position\":22", "\"position\":21"));
            lines.set(21, line);
        });

        assertThatThrownBy(() -> verify(bundle, List.of()))
                .isInstanceOf(BundleFault.class)
                .message()
                .containsAnyOf("position 21", "position 22", "line 21", "line 22");
    }

    @Test
    void linesThatEndWithCrLfAreNamed() throws IOException {
        change("events.ndjson", text -> text.replace("\n", "\r\n"));

        refused("events.ndjson line 1: ends with CR LF; a line ends with LF alone");
    }

    @Test
    void aByteOrderMarkIsNamed() throws IOException {
        change("events.ndjson", text -> "\ufeff" + text);

        refused("events.ndjson line 1: is not the canonical JSON of an event, character 1");
    }

    @Test
    void anEmptyLineIsNamed() throws IOException {
        change("events.ndjson", text -> text + "\n");

        refused("events.ndjson line 41: is not the canonical JSON of an event");
    }

    @Test
    void aMissingLastLineEndIsNamed() throws IOException {
        change("events.ndjson", text -> text.substring(0, text.length() - 1));

        refused("events.ndjson line 40: does not end with LF");
    }

    @Test
    void whatIsNotUtf8IsNamed() throws IOException {
        Map<String, byte[]> files = Zips.read(bundle);
        byte[] events = Objects.requireNonNull(files.get("events.ndjson"));
        events[20] = (byte) 0xff;
        Zips.write(bundle, files);

        refused("events.ndjson line 1: is not UTF-8");
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() throws IOException {
        change("events.ndjson", text -> "[".repeat(17 << 20));

        refused("events.ndjson line 1: is longer than 16777216 bytes");
    }

    @Test
    void aCheckpointOfAnotherSizeIsNamed() throws IOException {
        note(new SampleLog(SIZE - 1, 4));

        refused("events.ndjson line 40: is one too many: the checkpoint is of 39");
    }

    @Test
    void aCheckpointOfAnotherLogIsNamed() throws IOException {
        note(new SampleLog(SIZE, 99));

        refused("events.ndjson has the root ", ", the checkpoint is of ");
    }

    @Test
    void aCheckpointChangedAfterItWasSignedIsNamed() throws IOException {
        change("checkpoint", text -> text.replace("\n40\n", "\n39\n"));

        refused("checkpoint: the signature by " + TestBundles.KEY.verifierKey().text() + " does not verify");
    }

    @Test
    void aFlippedBitInTheCheckpointIsFound() throws IOException {
        Map<String, byte[]> files = Zips.read(bundle);
        byte[] checkpoint = Objects.requireNonNull(files.get("checkpoint"));
        for (int bit = 0; bit < checkpoint.length * 8; bit += 5) {
            byte[] flipped = checkpoint.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            files.put("checkpoint", flipped);
            Zips.write(bundle, files);
            assertThatThrownBy(() -> verify(bundle, List.of()))
                    .as("bit %d", bit)
                    .isInstanceOf(BundleFault.class)
                    .message()
                    .containsAnyOf("checkpoint", "public-key");
        }
    }

    @Test
    void anotherKeyInTheBundleIsNamed() throws IOException {
        VerifierKey other = SigningKey.generate(TestBundles.ORIGIN).verifierKey();
        change("public-key", text -> other.text() + "\n");

        refused("checkpoint: not signed by " + other.text() + ", but by " + TestBundles.ORIGIN + "+"
                + TestBundles.KEY.verifierKey().idHex());
    }

    @Test
    void aKeyOfAnotherLogIsNamed() throws IOException {
        VerifierKey other = SigningKey.generate("elsewhere.example/log").verifierKey();
        change("public-key", text -> other.text() + "\n");

        refused("public-key: " + other.text() + " is not a key of the log \"" + TestBundles.ORIGIN + "\"");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        change("public-key", text -> "key\n");

        refused("public-key: verifier key is not name+id+base64");
    }

    @Test
    void theWholeBundleSignedByAnotherKeyIsRefusedToWhoKnowsTheKey() throws IOException, BundleFault {
        SigningKey forger = SigningKey.generate(TestBundles.ORIGIN);
        Map<String, byte[]> files = Zips.read(bundle);
        files.put("checkpoint", bytes(TestBundles.note(log.lines(), forger).encoded()));
        files.put("public-key", bytes(forger.verifierKey().text() + "\n"));
        Zips.write(bundle, files);

        assertThat(verify(bundle, List.of()).key()).isEqualTo(forger.verifierKey());
        assertThatThrownBy(() -> verify(bundle, List.of(TestBundles.KEY.verifierKey())))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("checkpoint: not signed by "
                        + TestBundles.KEY.verifierKey().text());
    }

    @Test
    void aKnownKeyThatSignedBesidesIsEnough() throws IOException, BundleFault {
        SigningKey next = SigningKey.generate(TestBundles.ORIGIN);
        Map<String, byte[]> files = Zips.read(bundle);
        var note = TestBundles.note(log.lines(), next);
        files.put(
                "checkpoint", bytes(note.with(TestBundles.KEY.sign(note.text())).encoded()));
        files.put("public-key", bytes(next.verifierKey().text() + "\n"));
        Zips.write(bundle, files);

        assertThat(verify(bundle, List.of(TestBundles.KEY.verifierKey())).key()).isEqualTo(next.verifierKey());
    }

    @Test
    void anAlteredTextIsNamed() throws IOException {
        TextLine text = log.texts().get(3);
        change("texts.ndjson", texts -> texts.replace(text.text() + "\"", "別の" + text.text() + "\""));

        refused("texts.ndjson line 4: /payload/result/text of position " + text.position()
                + ": text and salt do not open the event's commitment");
    }

    @Test
    void anAlteredSaltIsNamed() throws IOException {
        TextLine text = log.texts().get(3);
        change(
                "texts.ndjson",
                texts -> texts.replace(text.salt(), log.texts().get(4).salt()));

        refused("texts.ndjson line 4: /payload/result/text of position " + text.position() + ": text and salt");
    }

    @Test
    void aSaltOfAnotherLengthIsNamed() throws IOException {
        change("texts.ndjson", texts -> texts.replace(log.texts().get(3).salt(), "AAAA"));

        refused("texts.ndjson line 4: is not the canonical JSON of a text", "salt is not the base64 of 32 bytes");
    }

    @Test
    void aTextWithoutACommitmentIsNamed() throws IOException {
        change("texts.ndjson", texts -> texts.replaceFirst("/payload/result/text", "/payload/year"));

        refused("texts.ndjson line 1: /payload/year of position ", " is no commitment of the event");
    }

    @Test
    void aTextOfAPositionThatIsNotThereIsNamed() throws IOException {
        var text = new TextLine(SIZE + 1, "/payload/result/text", new byte[32], "x");
        change("texts.ndjson", texts -> texts + text.line() + "\n");

        refused("texts.ndjson line " + (log.texts().size() + 1) + ": is of position 41, where the bundle has no event");
    }

    @Test
    void textsOutOfOrderAreNamed() throws IOException {
        change("texts.ndjson", texts -> texts + texts.lines().findFirst().orElseThrow() + "\n");

        refused("texts.ndjson line " + (log.texts().size() + 1), "texts are sorted by position and field");
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        Zips.change(bundle, file, text -> {
            String changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            return changed;
        });
    }

    private void changeLines(Consumer<List<String>> change) throws IOException {
        change("events.ndjson", text -> {
            var lines = new ArrayList<>(text.lines().toList());
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }

    private void note(SampleLog other) throws IOException {
        change(
                "checkpoint",
                text -> TestBundles.note(other.lines(), TestBundles.KEY).encoded());
    }

    private void refused(String... messages) {
        assertThatThrownBy(() -> verify(bundle, List.of()))
                .isInstanceOf(BundleFault.class)
                .message()
                .contains(messages);
    }

    static VerifiedBundle verify(Path bundle, List<VerifierKey> known) throws IOException, BundleFault {
        try (Bundle opened = Bundle.open(bundle)) {
            var verification = new BundleVerification(opened, (events, of) -> {});
            verification.signatures(known);
            return verification.events();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.daicho.tree.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.TestMongo;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.proof.TestWitness;
import io.daicho.tree.GrowingLog;
import io.daicho.tree.checkpoint.Witnesses.Outcome;
import io.daicho.tree.checkpoint.Witnesses.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessesIT {

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final LedgerNode node;
    private final SignedCheckpoint checkpoint;
    private final String text;
    private final TestWitness timed = new TestWitness("witness.example/timed");
    private final SigningKey plain = SigningKey.generate("witness.example/plain");
    private final Witnesses witnesses;

    WitnessesIT(@TempDir Path directory) {
        try (var log = new GrowingLog(database)) {
            log.append(5);
        }
        node = new LedgerNode(database, directory.resolve("checkpoint.key"));
        checkpoint = node.sign();
        text = checkpoint.note().text();
        witnesses = node.witnesses(timed.verifierKey(), plain.verifierKey());
    }

    @AfterEach
    void close() {
        node.close();
    }

    private SignedCheckpoint stored() {
        return node.checkpoints.at(1).orElseThrow();
    }

    private List<String> refused(String... lines) {
        return witnesses.cosign(checkpoint, List.of(lines)) instanceof Outcome.Refusal refusal
                ? refusal.lines().stream().map(Refused::why).toList()
                : List.of();
    }

    @Test
    void signaturesOfKnownWitnessesAreKeptAndServedInTheNote() {
        witnesses.cosign(
                checkpoint,
                List.of(
                        timed.cosign(text, 1_700_000_000).line(),
                        plain.sign(text).line()));

        SignedNote note = SignedNote.parse(stored().cosigned().encoded());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.isSignedBy(timed.verifierKey())).isTrue();
        assertThat(note.isSignedBy(plain.verifierKey())).isTrue();
        assertThat(note.isSignedBy(node.keys.all().getFirst().key())).isTrue();
        assertThat(note.signatures()).hasSize(3);
        assertThat(stored().note()).as("what the ledger itself signed").isEqualTo(checkpoint.note());
    }

    @Test
    void aWitnessThatSignsAgainReplacesItsSignature() {
        witnesses.cosign(checkpoint, List.of(timed.cosign(text, 1_700_000_000).line()));
        NoteSignature later = timed.cosign(text, 1_700_000_999);
        witnesses.cosign(checkpoint, List.of(later.line()));

        assertThat(stored().cosignatures()).containsExactly(later);
    }

    @Test
    void witnessesThatSignAtTheSameTimeDoNotUndoOneAnother() {
        List<TestWitness> many = IntStream.range(0, 12)
                .mapToObj(number -> new TestWitness("witness.example/" + number))
                .toList();
        Witnesses known = new Witnesses(
                node.checkpoints, many.stream().map(TestWitness::verifierKey).toList());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            many.forEach(witness -> executor.submit(() -> known.cosign(
                    checkpoint, List.of(witness.cosign(text, 1_700_000_000).line()))));
        }

        assertThat(stored().cosignatures())
                .extracting(NoteSignature::name)
                .containsExactlyInAnyOrderElementsOf(many.stream()
                        .map(witness -> witness.verifierKey().name())
                        .toList());
    }

    @Test
    void whatDoesNotVerifyIsRefusedWithTheLineAndNothingOfItIsKept() {
        String unknown =
                new TestWitness("witness.example/timed").cosign(text, 1).line();
        String ofAnother = timed.cosign(text.replace("\n5\n", "\n6\n"), 1).line();
        String good = plain.sign(text).line();

        assertThat(refused(unknown)).singleElement().asString().contains("no witness known here");
        assertThat(refused(good, ofAnother)).containsExactly("does not verify for this checkpoint");
        assertThat(refused("— not a signature")).hasSize(1);
        assertThat(refused(good + "\n" + good)).hasSize(1);
        assertThat(stored().cosignatures()).isEmpty();
    }

    @Test
    void theLedgerIsNotItsOwnWitness() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.witnesses(node.keys.all().getFirst().key()))
                .withMessageContaining(LedgerNode.ORIGIN);
        assertThat(new ArrayList<>(witnesses.keys())).hasSize(2);
    }
}

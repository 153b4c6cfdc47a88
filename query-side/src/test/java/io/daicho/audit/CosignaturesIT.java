package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import io.daicho.proof.TestWitness;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What witnesses have signed beside the ledger. */
class CosignaturesIT {

    private final LedgerUnderAudit ledger = LedgerUnderAudit.sound();
    private final TestWitness witness = new TestWitness("witness.example/w1");
    private final TestWitness other = new TestWitness("witness.example/w2");
    private final Trust trust = new Trust(List.of(), List.of(), List.of(witness.verifierKey(), other.verifierKey()));

    private String cosigned(TestWitness by, int number) {
        return by.cosign(LedgerUnderAudit.NOTES.get(number - 1).text(), 1_700_000_000)
                .line();
    }

    private void keep(long number, String... lines) {
        ledger.database()
                .getCollection("checkpoints")
                .updateOne(
                        new Document("_id", number),
                        new Document("$set", new Document("cosignatures", List.of(lines))));
    }

    @Test
    void thoseOfKnownWitnessesAreVerifiedAndCounted() {
        keep(1, cosigned(witness, 1));
        keep(3, cosigned(witness, 3));
        AuditResult result = ledger.audit(trust);

        assertThat(result.finding()).isEmpty();
        assertThat(result.notes())
                .contains(
                        "Witness " + witness.verifierKey().text()
                                + " has cosigned 2 of these checkpoints, the largest over 520 events.",
                        "Witness " + other.verifierKey().text() + " has cosigned none of these checkpoints.");
    }

    @Test
    void thoseOfOthersAreCountedAsNotVerified() {
        keep(2, cosigned(witness, 1), cosigned(other, 2));
        AuditResult result = ledger.audit(new Trust(List.of(), List.of(), List.of(other.verifierKey())));

        assertThat(result.finding()).isEmpty();
        assertThat(result.notes())
                .anyMatch(note -> note.contains("has cosigned 1 of these checkpoints, the largest over 300 events."))
                .contains("Cosignatures of witnesses whose keys are not known here, which could not be verified: 1.");
    }

    @Test
    void oneOfAnotherCheckpointIsAltered() {
        keep(2, cosigned(other, 2), cosigned(witness, 3));

        assertAltered("cosignatures/1", "witness.example/w1 has not signed it so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "— witness.example/w1 AAAA"})
    void whatIsNoSignatureIsAltered(String line) {
        keep(2, line);

        assertAltered("cosignatures/0", "are not all signatures");
    }

    @Test
    void aListThatIsGoneIsAltered() {
        ledger.database()
                .getCollection("checkpoints")
                .updateOne(new Document("_id", 2L), new Document("$unset", new Document("cosignatures", "")));

        assertAltered("cosignatures", "are no list");
    }

    @Test
    void oneWhoseTimeWasAlteredDoesNotVerify() {
        String line = cosigned(witness, 2);
        int at = line.lastIndexOf(' ') + 12;
        String altered = Stream.of("A", "B")
                .map(letter -> line.substring(0, at) + letter + line.substring(at + 1))
                .filter(candidate -> !candidate.equals(line))
                .findFirst()
                .orElseThrow();
        keep(2, altered);

        assertAltered("cosignatures/0", "has not signed it so");
    }

    private void assertAltered(String field, String why) {
        Finding finding = ledger.audit(trust).finding().orElseThrow();
        assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
        assertThat(finding.subject()).isEqualTo(Subject.CHECKPOINT);
        assertThat(finding.name()).isEqualTo("2");
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly(field);
        assertThat(finding.message()).contains("checkpoint 2 over 300 events", why);
    }
}

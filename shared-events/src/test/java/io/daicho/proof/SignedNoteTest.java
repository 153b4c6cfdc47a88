package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedNoteTest {

    /** From the tests of Go's golang.org/x/mod/sumdb/note. */
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";

    private static final String PETER =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final SigningKey PETERS_KEY =
            SigningKey.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    private static final VerifierKey PETER_VERIFIER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH_VERIFIER =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    @Test
    void signsAsGosNotePackage() {
        SignedNote note = SignedNote.of(TEXT, PETERS_KEY.sign(TEXT));

        assertThat(note.encoded()).isEqualTo(TEXT + "\n" + PETER);
        assertThat(note.isSignedBy(PETER_VERIFIER)).isTrue();
        assertThat(note.isSignedBy(ENOCH_VERIFIER)).isFalse();
    }

    @Test
    void readsTheNotesOfGosNotePackage() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETER + ENOCH);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signatures()).extracting(NoteSignature::name).containsExactly("PeterNeumann", "EnochRoot");
        assertThat(note.signatures()).extracting(NoteSignature::keyId).containsExactly(0xc74f20a3, 0xaf0cfe78);
        assertThat(note.isSignedBy(PETER_VERIFIER)).isTrue();
        assertThat(note.isSignedBy(ENOCH_VERIFIER)).isTrue();
        assertThat(note.encoded()).isEqualTo(TEXT + "\n" + PETER + ENOCH);
    }

    /** C2SP signed-note, "Verifier keys". */
    @Test
    void readsTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.parse("This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(note.isSignedBy(
                        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")))
                .isTrue();
    }

    /** C2SP signed-note, "Format". */
    @Test
    void aTextMayHaveEmptyLines() {
        String encoded = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n"
                + "— quasimodo.example/salvatore "
                + "NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        SignedNote note = SignedNote.parse(encoded);

        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.encoded()).isEqualTo(encoded);
        assertThat(SignedNote.parse(encoded.getBytes(StandardCharsets.UTF_8))).isEqualTo(note);
    }

    @Test
    void anotherTextOrAnotherSignatureIsNotSigned() {
        NoteSignature signature = PETERS_KEY.sign(TEXT);
        byte[] flipped = signature.signature();
        flipped[10] ^= 1;

        assertThat(SignedNote.of(TEXT + "more\n", signature).isSignedBy(PETER_VERIFIER))
                .isFalse();
        var broken = new NoteSignature(signature.name(), signature.keyId(), flipped);
        assertThat(SignedNote.of(TEXT, broken).isSignedBy(PETER_VERIFIER)).isFalse();
        assertThat(new SignedNote(TEXT, List.of(signature, broken)).isSignedBy(PETER_VERIFIER))
                .as("a signature of a known key that fails, beside one that verifies")
                .isFalse();
    }

    @Test
    void aNameOrAnIdAloneIsAnotherKey() {
        NoteSignature signature = PETERS_KEY.sign(TEXT);

        assertThat(SignedNote.of(TEXT, new NoteSignature("CarmenSandiego", signature.keyId(), signature.signature()))
                        .isSignedBy(PETER_VERIFIER))
                .isFalse();
        assertThat(SignedNote.of(TEXT, new NoteSignature(signature.name(), 1, signature.signature()))
                        .isSignedBy(PETER_VERIFIER))
                .isFalse();
    }

    @Test
    void aNewSignatureOfAKeyTakesThePlaceOfItsOldOne() {
        var old = new NoteSignature("PeterNeumann", 0xc74f20a3, new byte[] {1});
        NoteSignature enoch = NoteSignature.parse(ENOCH.strip());

        SignedNote note = new SignedNote(TEXT, List.of(old, enoch)).with(PETERS_KEY.sign(TEXT));

        assertThat(note.encoded()).isEqualTo(TEXT + "\n" + ENOCH + PETER);
    }

    static List<String> malformed() {
        return List.of(
                "",
                "\n",
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + PETER.stripTrailing(),
                TEXT + PETER,
                "\u0001" + TEXT + "\n" + PETER,
                "a\rb\n\n" + PETER,
                "\ud800\n\n" + PETER,
                TEXT + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBt\n",
                TEXT + "\n— Bad+Name x08go/ZJkuBS9UG/SffcvIAQxVBt\n",
                TEXT + "\n—  x08go/ZJkuBS9UG/SffcvIAQxVBt\n",
                TEXT + "\n- PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBt\n",
                TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVB\n",
                TEXT + "\n— PeterNeumann x08gow==\n",
                TEXT + "\n— PeterNeumann\n",
                TEXT + "\n" + PETER + "Unexpected line.\n",
                TEXT + "\n" + PETER.repeat(101),
                "x".repeat(1_000_000) + "\n\n" + PETER);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoNote(String encoded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse(encoded))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContain("\n"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] encoded = (TEXT + "\n" + PETER).getBytes(StandardCharsets.UTF_8);
        encoded[3] = (byte) 0xff;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse(encoded))
                .withMessage("note is not UTF-8");
    }

    @Test
    void signsNoTextThatCannotBeANote() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PETERS_KEY.sign("no line feed"))
                .withMessage("note text does not end with a line feed: \"no line feed\"");
        assertThatIllegalArgumentException().isThrownBy(() -> PETERS_KEY.sign("tab\there\n"));
    }
}

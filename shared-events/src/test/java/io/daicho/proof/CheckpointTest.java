package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** The example of C2SP tlog-cosignature: a log's signature and a witness's. */
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n\n"
            + "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
            + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

    @Test
    void readsTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.parse(EXAMPLE);
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint)
                .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.parseBase64(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.encoded()).isEqualTo(EXAMPLE);
    }

    @Test
    void theExamplesWitnessSaysWhenItCosigned() {
        NoteSignature cosignature = SignedNote.parse(EXAMPLE).signatures().getLast();

        assertThat(new TestWitness("any").verifierKey().cosignedAt(cosignature)).hasValue(1_679_315_147L);
    }

    @Test
    void keepsExtensionLines() {
        var checkpoint = new Checkpoint("a log with spaces", 0, MerkleHashes.EMPTY_TREE, List.of("one", "— two"));

        assertThat(checkpoint.text())
                .isEqualTo("a log with spaces\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\none\n— two\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    static List<String> malformed() {
        return List.of(
                "",
                "\n",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n00\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n 1\n" + ROOT + "\n",
                "o\n１\n" + ROOT + "\n",
                "o\n0x1\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n99999999999999999999\n" + ROOT + "\n",
                "o\n1\n" + ROOT.replace("=", "") + "\n",
                "o\n1\n" + ROOT + " \n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nextension\n",
                "o\r\n1\r\n" + ROOT + "\r\n",
                "o\n1\n" + ROOT + "\n" + "extension\n".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(text))
                .withMessageStartingWith("checkpoint");
    }

    @Test
    void takesTheLargestSizeThereIs() {
        assertThat(Checkpoint.parse("o\n9223372036854775807\n" + ROOT + "\n").size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void cannotBeMadeWithWhatItsTextCannotSay() {
        Hash root = Hash.parseBase64(ROOT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 1, root));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("two\nlines", 1, root));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("o", -1, root))
                .withMessage("checkpoint size below 0: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("o", 1, root, List.of("")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("o", 1, root, List.of("a\nb")));
    }
}

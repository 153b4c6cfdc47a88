package io.daicho.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.daicho.proof.LeafLine;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Instant AT = Instant.parse("2022-12-31T14:59:59.999Z");
    private static final String META = "{\"actor\":\"山田\"}";
    private static final String PAYLOAD = "{\"a/b~\":[],\"list\":[{\"x\":null},true],\"year\":2020}";

    private static LeafLine line(String meta, String payload) {
        return new LeafLine(AT, "c", "i", meta, payload, 4711, 1, 0, "s", "Measure", "T");
    }

    @Test
    void leavesStandUnderTheirPointersInTheOrderOfTheLine() {
        assertThat(LineLeaf.of(line(META, PAYLOAD)))
                .containsExactly(
                        new LineLeaf("/at", "\"2022-12-31T14:59:59.999Z\""),
                        new LineLeaf("/command", "\"c\""),
                        new LineLeaf("/id", "\"i\""),
                        new LineLeaf("/meta/actor", "\"山田\""),
                        new LineLeaf("/payload/a~1b~0", "[]"),
                        new LineLeaf("/payload/list/0/x", "null"),
                        new LineLeaf("/payload/list/1", "true"),
                        new LineLeaf("/payload/year", "2020"),
                        new LineLeaf("/position", "4711"),
                        new LineLeaf("/rev", "1"),
                        new LineLeaf("/seq", "0"),
                        new LineLeaf("/stream", "\"s\""),
                        new LineLeaf("/streamType", "\"Measure\""),
                        new LineLeaf("/type", "\"T\""));
    }

    /** Each through sha256sum, the first eight digits. */
    @Test
    void isTheBeginningOfTheHashOfPointerAndValueOfEveryLeaf() {
        assertThat(HexFormat.of().formatHex(Fingerprint.of(line(META, PAYLOAD)).bytes()))
                .isEqualTo("b3f5fa73bf19bbf6c08e0a99d285d7a2775a0c26078a20572219c600"
                        + "c9ddeb3f0916b141c16cb80ce653879b6434a901663ba9783a472a86");
    }

    @Test
    void outlivesItsBytes() {
        Fingerprint fingerprint = Fingerprint.of(line(META, PAYLOAD));

        assertThat(Fingerprint.ofBytes(fingerprint.bytes()))
                .isEqualTo(fingerprint)
                .hasSameHashCodeAs(fingerprint)
                .isNotEqualTo(Fingerprint.of(line(META, "{}")));
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.ofBytes(new byte[7]));
    }

    @Test
    void tellsAnAlteredLeaf() {
        assertThat(difference(META, PAYLOAD.replace("2020", "2021")).changed())
                .containsExactly(new LineLeaf("/payload/year", "2021"));
        assertThat(difference("{\"actor\":\"田中\"}", PAYLOAD).changed())
                .containsExactly(new LineLeaf("/meta/actor", "\"田中\""));
        assertThat(difference(META, PAYLOAD.replace("2020", "2021")).removed()).isZero();
    }

    @Test
    void tellsATextFromTheSameDigits() {
        assertThat(difference(META, PAYLOAD.replace("2020", "\"2020\"")).changed())
                .containsExactly(new LineLeaf("/payload/year", "\"2020\""));
    }

    @Test
    void tellsAnAddedLeaf() {
        FingerprintDifference added = difference("{\"actor\":\"山田\",\"reason\":\"x\"}", PAYLOAD);

        assertThat(added.changed()).containsExactly(new LineLeaf("/meta/reason", "\"x\""));
        assertThat(added.removed()).isZero();
    }

    @Test
    void tellsWhereALeafIsGone() {
        FingerprintDifference removed = difference(META, PAYLOAD.replace(",\"year\":2020", ""));

        assertThat(removed).isEqualTo(new FingerprintDifference(List.of(), 1, "/payload/list/1"));
        assertThat(difference("{}", PAYLOAD).removed())
                .as("an object emptied is a leaf itself")
                .isZero();
        assertThat(difference("{}", PAYLOAD).changed()).containsExactly(new LineLeaf("/meta", "{}"));
    }

    @Test
    void tellsNothingOfWhatIsTheSame() {
        assertThat(difference(META, PAYLOAD).isNone()).isTrue();
        assertThat(difference(META, "{}").isNone()).isFalse();
    }

    @Test
    void takesAPayloadThatIsNotJsonAsOneLeaf() {
        FingerprintDifference broken = difference(META, "{\"year\":20");

        assertThat(broken.changed()).containsExactly(new LineLeaf("/payload", "\"{\\\"year\\\":20\""));
        assertThat(broken.removed()).isEqualTo(3);
    }

    @Test
    void readsNumbersThatNoEventMayHold() {
        assertThat(difference(META, PAYLOAD.replace("2020", "2020.5")).changed())
                .containsExactly(new LineLeaf("/payload/year", "2020.5"));
        assertThat(difference(META, PAYLOAD.replace("2020", "123456789012345678901"))
                        .changed())
                .containsExactly(new LineLeaf("/payload/year", "123456789012345678901"));
    }

    private static FingerprintDifference difference(String meta, String payload) {
        return Fingerprint.of(line(META, PAYLOAD)).differenceTo(line(meta, payload));
    }
}

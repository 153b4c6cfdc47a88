package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LeafLineTest {

    private static final LeafLine LINE = new LeafLine(
            Instant.parse("2022-12-31T14:59:59.999Z"),
            "import-1/row 7 \"北京市\"\n",
            "7d444840-9dc0-11d1-b245-5ffdce74fad2",
            "{\"actor\":\"山田\"}",
            "{\"measureId\":\"x\",\"year\":2020}",
            4711,
            1,
            0,
            "c0ffee",
            "Measure",
            "YearResultWithdrawn");

    /** Written by hand after RFC 8785; its hash by sha256sum of a zero byte and this text. */
    private static final String TEXT = "{\"at\":\"2022-12-31T14:59:59.999Z\","
            + "\"command\":\"import-1/row 7 \\\"北京市\\\"\\n\","
            + "\"id\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\","
            + "\"meta\":{\"actor\":\"山田\"},"
            + "\"payload\":{\"measureId\":\"x\",\"year\":2020},"
            + "\"position\":4711,\"rev\":1,\"seq\":0,\"stream\":\"c0ffee\",\"streamType\":\"Measure\","
            + "\"type\":\"YearResultWithdrawn\"}";

    @Test
    void isTheEnvelopeInCanonicalJson() {
        assertThat(LINE.text()).isEqualTo(TEXT);
    }

    @Test
    void hashesToWhatAnyOtherSha256Gives() {
        assertThat(MerkleHashes.leaf(LINE.text()).hex())
                .isEqualTo("6eaa7d72f519c2cbefa215d033d4415f326fd29e3dffb543a557d983ff32125a");
    }

    @Test
    void parsedAndCanonicalisedAgainItIsTheSameLine() {
        Map<?, ?> parsed = JsonMapper.shared().readValue(LINE.text(), Map.class);
        assertThat(parsed).hasSize(11);
        assertThat(CanonicalJson.of(parsed)).isEqualTo(LINE.text());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31T15:00:00Z, 2022-12-31T15:00:00.000Z",
        "2022-12-31T15:00:00.1Z, 2022-12-31T15:00:00.100Z",
        "2022-12-31T15:00:00.123999Z, 2022-12-31T15:00:00.123Z",
        "1947-04-01T00:00:00+09:00, 1947-03-31T15:00:00.000Z"
    })
    void timeIsUtcToTheMillisecond(Instant at, String written) {
        assertThat(at(at).text()).startsWith("{\"at\":\"" + written + "\",");
    }

    @Test
    void storedTextsGoInAsTheyAre() {
        var line = new LeafLine(
                LINE.at(), "c", "i", "{ \"b\" : 1, \"a\" : 2 }", "{\"z\":1e0}", 1, 1, 0, "s", "Measure", "T");
        assertThat(line.text()).contains("\"meta\":{ \"b\" : 1, \"a\" : 2 },").contains("\"payload\":{\"z\":1e0},");
    }

    @Test
    void halfACharacterIsRefused() {
        var line = new LeafLine(LINE.at(), "\ud83d", "i", "{}", "{}", 1, 1, 0, "s", "Measure", "T");
        assertThatIllegalArgumentException().isThrownBy(line::text).withMessage("lone surrogate at index 0");
    }

    private static LeafLine at(Instant at) {
        return new LeafLine(at, "c", "i", "{}", "{}", 1, 1, 0, "s", "Measure", "T");
    }
}

package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.proof.LeafLine;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLineTest {

    private static final String HEX = "0".repeat(64);

    private static final LeafLine LEAF = new LeafLine(
            Instant.parse("2026-04-01T09:00:00.120Z"),
            "command \"1\"",
            "e1",
            "{\"actor\":\"田中\",\"reason\":{\"commitment\":\"" + HEX + "\"}}",
            "{\"a/b\":{\"text\":{\"commitment\":\"" + HEX + "\"}},\"other\":{\"commitment\":\"x\",\"n\":1}}",
            7,
            2,
            3,
            "s1",
            "Measure",
            "YearResultRecorded");

    @Test
    void takesALineApart() {
        assertThat(EventLine.parse(LEAF.text()).leaf()).isEqualTo(LEAF);
    }

    @Test
    void findsCommitmentsUnderTheirPointers() {
        assertThat(EventLine.parse(LEAF.text()).commitments())
                .isEqualTo(Map.of("/meta/reason", HEX, "/payload/a~1b/text", HEX));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .120Z          | Z              | at is not a time in UTC with milliseconds
            .120Z          | .1201Z         | at is not a time in UTC with milliseconds
            .120Z          | .120+00:00     | at is not a time in UTC with milliseconds
            2026-04-01T    | 2026-02-30T    | at is not a time in UTC with milliseconds
            "rev":2        | "rev":0        | rev is 0
            "rev":2        | "rev":3000000000 | rev is 3000000000
            "rev":2        | "rev":"2"      | expected a value
            "id":"e1"      | "id":""        | expected a text that is not empty
            "id":"e1"      | "id":"e1","x":1 | expected ,"meta":
            "id":"e1",     |                | expected ,"id":
            "seq":3        | "seq":3.0      | expected ,"stream":
            "n":1          | "n":1.5        | expected ,
            "position":7   | "position": 7  | expected a value
            ,"rev":2,"seq":3 | ,"seq":3,"rev":2 | expected ,"rev":
            """)
    void anythingElseIsNamed(String part, String instead, String message) {
        String text = LEAF.text().replace(part, instead == null ? "" : instead);

        assertThat(text).isNotEqualTo(LEAF.text());
        assertThatThrownBy(() -> EventLine.parse(text))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingMayFollow() {
        assertThatThrownBy(() -> EventLine.parse(LEAF.text() + " ")).hasMessageContaining("expected the end");
    }
}

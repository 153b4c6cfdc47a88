package io.daicho.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTextsTest {

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 2022-12-31T14:59:59.999Z",
        "2024-02-29, 2024-02-29T14:59:59.999Z",
        "0001-01-01, 0001-01-01T14:41:00.999Z",
        "2022-12-31T23:59:59+09:00, 2022-12-31T14:59:59Z",
        "2022-12-31T23:59:59 09:00, 2022-12-31T14:59:59Z",
        "2022-12-31T14:59:59.1234Z, 2022-12-31T14:59:59.123Z",
        "2022-12-31t14:59:59.999999999z, 2022-12-31T14:59:59.999Z",
        "2022-12-31T10:00:00-05:30, 2022-12-31T15:30:00Z",
    })
    void aTimeIsItsLastMillisecond(String text, Instant last) {
        assertThat(AsOfTexts.time(text).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-02-30", "2023-02-29", "2022-13-01", "2022-12-31T24:00:00Z", "2022-12-31T00:00:00+19:00"})
    void aTimeThatDoesNotExistIsRefusedAsSuch(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOfTexts.time(text))
                .withMessageContaining("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2022", "2022-1-1", "+2022-01-01", "2022-12-31T10:00:00", "２０２２-12-31", "4711"})
    void whatIsNoTimeIsRefusedWithExamples(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOfTexts.time(text))
                .withMessageContaining("2022-12-31T23:59:59+09:00");
    }

    @Test
    void aMomentMayBeAPosition() {
        assertThat(AsOfTexts.moment("4711")).isEqualTo(new AsOf.Position(4711));
        assertThat(AsOfTexts.moment("2022-12-31")).isEqualTo(AsOfTexts.time("2022-12-31"));
    }

    @Test
    void anHttpDateIsTheLastMillisecondOfItsSecond() {
        assertThat(AsOfTexts.httpDate("Sat, 31 Dec 2022 14:59:59 GMT").last())
                .isEqualTo(Instant.parse("2022-12-31T14:59:59.999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 31 Dec 2022 14:59:59 GMT",
                "Wed, 30 Feb 2022 14:59:59 GMT",
                "Sat, 31 Dec 2022 14:59:59 +0900",
                "Saturday, 31-Dec-22 14:59:59 GMT",
                "2022-12-31"
            })
    void whatIsNoHttpDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AsOfTexts.httpDate(text));
    }

    @Test
    void httpDatesAreEnglishWhereverTheServerRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            String text = AsOfTexts.httpDate(Instant.parse("2022-12-31T14:59:59.999Z"));
            assertThat(text).isEqualTo("Sat, 31 Dec 2022 14:59:59 GMT");
            assertThat(AsOfTexts.httpDate(Instant.EPOCH)).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
        } finally {
            Locale.setDefault(before);
        }
    }
}

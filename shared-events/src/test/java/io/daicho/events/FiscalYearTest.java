package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "1947, 昭和22年度",
        "1988, 昭和63年度",
        "1989, 平成元年度",
        "1990, 平成2年度",
        "2018, 平成30年度",
        "2019, 令和元年度",
        "2020, 令和2年度",
        "2021, 令和3年度"
    })
    void bearsTheNameOfTheEraItsFirstWholeYearStandsIn(int year, String era) {
        assertThat(new FiscalYear(year).era()).isEqualTo(era);
    }

    @ParameterizedTest
    @CsvSource({"2020-03-31, 2019", "2020-04-01, 2020", "2020-12-31, 2020", "2021-01-01, 2020", "2021-03-31, 2020"})
    void beginsInAprilAndEndsInMarch(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {1947, 2019, 2020, 9998})
    void itsFirstAndLastDayFallInItAndTheirNeighboursDoNot(int value) {
        var year = new FiscalYear(value);
        assertThat(FiscalYear.of(year.firstDay())).isEqualTo(year);
        assertThat(FiscalYear.of(year.lastDay())).isEqualTo(year);
        assertThat(year.lastDay().plusDays(1)).isEqualTo(LocalDate.of(value + 1, 4, 1));
    }

    @Test
    void aDayBeforeTheFirstFiscalYearIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalYear.of(LocalDate.of(1947, 3, 31)))
                .withMessage("fiscal year before 1947: 1946");
    }

    @Test
    void saysWhichYearItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiscalYear(1889))
                .withMessage("fiscal year before 1947: 1889");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiscalYear(9999))
                .withMessage("fiscal year after 9998: 9999");
    }

    @Test
    void readsAYearFromText() {
        assertThat(FiscalYear.parse("2021")).isEqualTo(new FiscalYear(2021));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3", "", "2021.0", " 2021", "99999999999"})
    void saysWhichTextIsNoYear(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalYear.parse(text))
                .withMessage("fiscal year is not a number: " + text);
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalYear.parse("x".repeat(100_000)))
                .withMessage("fiscal year is not a number: " + "x".repeat(60) + "… (100000 characters)");
    }

    @Test
    void hasALabelAndAnOrder() {
        assertThat(new FiscalYear(2020).label()).isEqualTo("FY2020");
        assertThat(new FiscalYear(2020)).hasToString("2020").isLessThan(new FiscalYear(2021));
    }
}

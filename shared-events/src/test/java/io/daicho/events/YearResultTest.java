package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YearResultTest {

    private static final FiscalYear FY2020 = new FiscalYear(2020);

    @Test
    void whatWasRecordedNeedsAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Outcome.RECORDED, " \n"))
                .withMessage("outcome RECORDED needs a text");
    }

    @Test
    void whatWasNotReportedHasNoText() {
        assertThat(result(Outcome.NOT_REPORTED, "").text()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Outcome.NOT_REPORTED, "実績なし"))
                .withMessage("outcome NOT_REPORTED has a text: 実績なし");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_RECORD", "COMPLETED_EARLIER", "CANCELLED"})
    void otherOutcomesSayEnoughWithoutAText(Outcome outcome) {
        assertThat(result(outcome, "").outcome()).isEqualTo(outcome);
        assertThat(result(outcome, "※実績なし").text()).isEqualTo("※実績なし");
    }

    @Test
    void theTextIsKeptAsPrinted() {
        String printed = " 〇市\u2FA7と会談\r\n・ＰＲ ";
        assertThat(result(Outcome.RECORDED, printed).text()).isEqualTo(printed);
    }

    @Test
    void theTextHasALimit() {
        assertThat(result(Outcome.RECORDED, "あ".repeat(YearResult.TEXT_LIMIT)).text())
                .hasSize(20_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Outcome.RECORDED, "あ".repeat(20_001)))
                .withMessage("result text is longer than 20000 characters: 20001 characters");
    }

    @Test
    void participantsAreASetInOrder() {
        var paris = new CitySlug("paris");
        var berlin = new CitySlug("berlin");
        var result = new YearResult(FY2020, Outcome.RECORDED, "会談", List.of(paris, berlin, paris), List.of());
        assertThat(result.participants()).containsExactly(berlin, paris);
    }

    @Test
    void participantsAndFiguresHaveLimits() {
        List<CitySlug> cities =
                IntStream.range(0, 101).mapToObj(i -> new CitySlug("city" + i)).toList();
        List<Figure> figures = Collections.nCopies(101, new Figure("参加", BigDecimal.ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearResult(FY2020, Outcome.RECORDED, "会談", cities, List.of()))
                .withMessage("more than 100 participants: 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearResult(FY2020, Outcome.RECORDED, "会談", List.of(), figures))
                .withMessage("more than 100 figures: 101");
        var full = new YearResult(FY2020, Outcome.RECORDED, "会談", cities.subList(0, 100), figures.subList(0, 100));
        assertThat(full.participants()).hasSize(100);
        assertThat(full.figures()).hasSize(100);
    }

    @Test
    void laterChangesToTheGivenListsDoNotReachIt() {
        var cities = new ArrayList<>(List.of(new CitySlug("paris")));
        var figures = new ArrayList<>(List.of(new Figure("参加", BigDecimal.ONE, null)));
        var result = new YearResult(FY2020, Outcome.RECORDED, "会談", cities, figures);
        cities.clear();
        figures.clear();
        assertThat(result.participants()).hasSize(1);
        assertThat(result.figures()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> result.participants().clear());
    }

    private static YearResult result(Outcome outcome, String text) {
        return new YearResult(FY2020, outcome, text, List.of(), List.of());
    }
}

package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.importing.Step.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowPlannerTest {

    private static final FiscalYear FY2020 = new FiscalYear(2020);
    private static final FiscalYear FY2021 = new FiscalYear(2021);

    private static RowPlan plan(MeasureRow row, OnDifference onDifference, MeasureEvent... events) {
        return new RowPlanner(NobodyKnown.INSTANCE, onDifference).plan(row, MeasureState.of(List.of(events)));
    }

    private static List<String> kinds(RowPlan plan) {
        return plan.steps().stream()
                .filter(step -> !step.kind().startsWith("RegisterDepartment")
                        && !step.kind().startsWith("RegisterPartnerCity"))
                .map(step -> step.kind() + " " + step.target())
                .toList();
    }

    /** What the ledger holds after the row was imported. */
    private static MeasureEvent[] imported(MeasureRow row, MeasureEvent... since) {
        var events = new ArrayList<MeasureEvent>();
        events.add(new MeasureRegistered(
                row.measureId(),
                row.description(),
                row.department().ref(),
                row.relatedRefs(),
                row.field(),
                row.ordinal()));
        row.cities().forEach(city -> events.add(new PartnerCityLinked(row.measureId(), city.slug())));
        row.results().forEach(result -> events.add(new YearResultRecorded(row.measureId(), result)));
        row.impact()
                .ifPresent(
                        impact -> events.add(new CovidImpactFlagged(row.measureId(), impact.year(), impact.impact())));
        events.addAll(List.of(since));
        return events.toArray(MeasureEvent[]::new);
    }

    private static YearResult result(FiscalYear year, Outcome outcome, String text) {
        return new YearResult(year, outcome, text, List.of(), List.of());
    }

    @Test
    void newMeasureIsRegisteredBeforeAnythingIsSaidOfIt() {
        MeasureRow row = Interpreted.valid("partner_cities", "北京市", "covid_marks", "1");
        RowPlan plan = plan(row, OnDifference.REPORT);
        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly(
                        "RegisterDepartment",
                        "RegisterPartnerCity",
                        "RegisterMeasure",
                        "LinkPartnerCity",
                        "RecordYearResult",
                        "RecordYearResult",
                        "FlagCovidImpact");
        assertThat(plan.steps()).allMatch(step -> step.scope() == Scope.FILE);
    }

    @Test
    void measureThatHoldsItAllAsksForNothing() {
        MeasureRow row = Interpreted.valid("partner_cities", "北京市", "covid_marks", "1", "result_2021", "");
        RowPlan plan = plan(row, OnDifference.CORRECT, imported(row));
        assertThat(kinds(plan)).isEmpty();
        assertThat(plan.messages()).isEmpty();
    }

    @Test
    void nextEditionAddsItsYear() {
        MeasureRow first = Interpreted.valid();
        var header = new ArrayList<>(CsvText.HEADER);
        header.set(8, "result_2021");
        header.set(9, "result_2022");
        MeasureRow next = Interpreted.rows(
                        new CsvText(header).row("result_2022", "三度開いた").bytes())
                .getFirst()
                .measure()
                .orElseThrow();
        assertThat(kinds(plan(next, OnDifference.REPORT, imported(first)))).containsExactly("RecordYearResult 2022");
    }

    @Test
    void differenceIsReportedAndLeftAlone() {
        MeasureRow held = Interpreted.valid();
        MeasureRow asked = Interpreted.valid("result_2020", "実績なし", "summary", "別の概要");
        RowPlan plan = plan(asked, OnDifference.REPORT, imported(held));
        assertThat(kinds(plan)).isEmpty();
        assertThat(plan.rejected()).isFalse();
        assertThat(plan.messages()).extracting(RowMessage::field).containsExactly("summary", "result_2020");
        assertThat(plan.messages().getLast().message()).contains("kept; the ledger holds: RECORDED 会議を開いた");
    }

    @Test
    void differenceIsCorrectedOnRequestUnderAnIdOfTheImport() {
        MeasureRow held = Interpreted.valid("covid_marks", "1");
        MeasureRow asked = Interpreted.valid(
                "result_2020", "実績なし", "summary", "別の概要", "department", "都市整備局（環境局）", "covid_marks", "2");
        RowPlan plan = plan(asked, OnDifference.CORRECT, imported(held));
        assertThat(kinds(plan))
                .containsExactly(
                        "ReviseMeasure ", "AssignDepartment ", "CorrectYearResult 2020", "FlagCovidImpact 2021");
        assertThat(plan.steps().stream().filter(step -> !step.kind().equals("RegisterDepartment")))
                .allMatch(step -> step.scope() == Scope.IMPORT);
    }

    @Test
    void lineBreaksOfAnotherKindAreNoDifference() {
        MeasureRow held = Interpreted.valid("result_2020", "一\n二");
        assertThat(plan(Interpreted.valid("result_2020", "一\r\n二"), OnDifference.CORRECT, imported(held))
                        .steps())
                .noneMatch(step -> step.kind().equals("CorrectYearResult"));
    }

    @Test
    void whatAPersonMadeMorePreciseIsNoDifference() {
        MeasureRow row = Interpreted.valid("covid_marks", "1");
        var person = new MeasureEvent[] {
            new YearResultCorrected(
                    row.measureId(),
                    new YearResult(FY2020, Outcome.CANCELLED, "会議を開いた", List.of(new CitySlug("beijing")), List.of())),
            new CovidImpactFlagged(row.measureId(), FY2021, CovidImpact.of(CovidEffect.REDUCED))
        };
        RowPlan plan = plan(row, OnDifference.CORRECT, imported(row, person));
        assertThat(kinds(plan)).isEmpty();
        assertThat(plan.messages()).isEmpty();
    }

    @Test
    void impactOfAnotherCountIsADifference() {
        MeasureRow row = Interpreted.valid("covid_marks", "1");
        var person = new CovidImpactFlagged(
                row.measureId(), FY2021, CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED));
        assertThat(plan(row, OnDifference.REPORT, imported(row, person)).messages())
                .extracting(RowMessage::field)
                .containsExactly("covid_impact");
    }

    @Test
    void cityThatAPersonAddedIsNoDifference() {
        MeasureRow row = Interpreted.valid();
        var person = new PartnerCityLinked(row.measureId(), new CitySlug("paris"));
        assertThat(kinds(plan(row, OnDifference.CORRECT, imported(row, person))))
                .isEmpty();
    }

    @Test
    void yearBehindTheEndOfAMeasureRejectsTheRow() {
        MeasureRow row = Interpreted.valid();
        MeasureEvent[] held = {
            imported(row)[0],
            new YearResultRecorded(row.measureId(), result(FY2020, Outcome.RECORDED, "会議を開いた")),
            new MeasureCompleted(row.measureId(), FY2020)
        };
        RowPlan plan = plan(row, OnDifference.REPORT, held);
        assertThat(plan.rejected()).isTrue();
        assertThat(plan.messages()).extracting(RowMessage::field).containsExactly("result_2021");
    }

    @Test
    void measureUnknownToTheLedgerHasNoState() {
        assertThat(MeasureState.of(List.of())).isEqualTo(Optional.empty());
    }
}

package io.daicho.importing;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.ErasedText;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import io.daicho.importing.MeasureRow.YearImpact;
import io.daicho.measure.CorrectYearResult;
import io.daicho.measure.FlagCovidImpact;
import io.daicho.measure.RecordYearResult;
import java.util.Optional;

/** Decides what a row's fiscal years still ask for. What a person made more precise than the file is no difference. */
final class YearPlanner {

    private final MeasureRow row;
    private final Optional<MeasureState> state;
    private final OnDifference onDifference;
    private final RowPlan plan;

    YearPlanner(MeasureRow row, Optional<MeasureState> state, OnDifference onDifference, RowPlan plan) {
        this.row = row;
        this.state = state;
        this.onDifference = onDifference;
        this.plan = plan;
    }

    void result(YearResult asked) {
        String column = "result_" + asked.year();
        String target = asked.year().toString();
        Optional<YearResult> held = state.flatMap(measure -> measure.result(asked.year()));
        if (held.isEmpty()) {
            if (isOpen(asked.year(), column)) {
                plan.add(Step.ofFile(new RecordYearResult(row.measureId(), asked), target));
            }
        } else if (held.get().text().equals(ErasedText.MARKER)) {
            plan.say(erased(column));
        } else if (!saysTheSame(asked, held.get())) {
            plan.say(difference(column, shown(asked), shown(held.get()), onDifference));
            if (onDifference == OnDifference.CORRECT && isOpen(asked.year(), column)) {
                plan.add(Step.ofImport(new CorrectYearResult(row.measureId(), asked), target));
            }
        }
    }

    void impact(YearImpact asked) {
        String target = asked.year().toString();
        Optional<CovidImpact> held = state.flatMap(measure -> measure.impact(asked.year()));
        if (held.isEmpty()) {
            if (isOpen(asked.year(), Columns.COVID_MARKS)) {
                plan.add(Step.ofFile(new FlagCovidImpact(row.measureId(), asked.year(), asked.impact()), target));
            }
        } else if (!saysTheSame(asked.impact(), held.get())) {
            plan.say(difference(
                    Columns.COVID_IMPACT, asked.impact().toString(), held.get().toString(), onDifference));
            if (onDifference == OnDifference.CORRECT && isOpen(asked.year(), Columns.COVID_IMPACT)) {
                plan.add(Step.ofImport(new FlagCovidImpact(row.measureId(), asked.year(), asked.impact()), target));
            }
        }
    }

    private boolean isOpen(FiscalYear year, String column) {
        boolean ended = state.isPresent() && state.get().endedBefore(year);
        if (ended) {
            plan.say(RowMessage.error(
                    column, "", "the measure ended before " + year.label() + ": reopen it, or take the year out"));
        }
        return !ended;
    }

    /** The same text; participants and figures are a person's additions, and so is an outcome the text left open. */
    private static boolean saysTheSame(YearResult asked, YearResult held) {
        return lines(asked.text()).equals(lines(held.text()))
                && (asked.outcome() == held.outcome() || asked.outcome() == Outcome.RECORDED);
    }

    private static boolean saysTheSame(CovidImpact asked, CovidImpact held) {
        return asked.equals(held)
                || (asked.effects().contains(CovidEffect.UNSPECIFIED) && asked.marks() == held.marks());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String shown(YearResult result) {
        return result.text().isBlank() ? "nothing reported" : result.outcome() + " " + result.text();
    }

    /** What was erased by law does not come back with the next import of the file it came from. */
    static RowMessage erased(String column) {
        return RowMessage.warning(column, "", "the text was erased by law; it is not entered again");
    }

    static RowMessage difference(String column, String asked, String held, OnDifference onDifference) {
        String what =
                onDifference == OnDifference.CORRECT ? "corrected; the ledger held: " : "kept; the ledger holds: ";
        return RowMessage.warning(column, asked, what + Printed.shown(held));
    }
}

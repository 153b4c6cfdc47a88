package io.daicho.view.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.ErasedText;
import io.daicho.events.Figure;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fiscal year of a measure.
 *
 * @param outcome null where the year has only an impact
 * @param text as printed, null where the year has no result
 * @param participants partner cities that took part
 * @param covidImpact null where nothing is said about COVID-19
 */
public record YearRecord(
        @Nullable Outcome outcome,
        @Nullable String text,
        List<CitySlug> participants,
        List<Figure> figures,
        @Nullable CovidImpact covidImpact) {

    static final YearRecord NOTHING = new YearRecord(null, null, List.of(), List.of(), null);

    public YearRecord {
        participants = List.copyOf(participants);
        figures = List.copyOf(figures);
    }

    YearRecord with(YearResult result) {
        return new YearRecord(result.outcome(), result.text(), result.participants(), result.figures(), covidImpact);
    }

    YearRecord erased() {
        return new YearRecord(outcome, ErasedText.MARKER, participants, figures, covidImpact);
    }

    YearRecord withoutResult() {
        return new YearRecord(null, null, List.of(), List.of(), covidImpact);
    }

    YearRecord with(CovidImpact impact) {
        return new YearRecord(outcome, text, participants, figures, impact);
    }

    YearRecord withoutImpact() {
        return new YearRecord(outcome, text, participants, figures, null);
    }
}

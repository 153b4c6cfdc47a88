package io.daicho.view.tally;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one fiscal year of a measure.
 *
 * @param outcome null where only an impact is known
 * @param participants cities that took part
 * @param impact null where nothing is said about COVID-19
 */
public record YearFacts(
        @Nullable Outcome outcome,
        List<CitySlug> participants,
        @Nullable CovidImpact impact) {

    static final YearFacts NOTHING = new YearFacts(null, List.of(), null);

    public YearFacts {
        participants = List.copyOf(participants);
    }

    YearFacts with(YearResult result) {
        return new YearFacts(result.outcome(), result.participants(), impact);
    }

    YearFacts withoutResult() {
        return new YearFacts(null, List.of(), impact);
    }

    YearFacts with(CovidImpact otherImpact) {
        return new YearFacts(outcome, participants, otherImpact);
    }

    YearFacts withoutImpact() {
        return new YearFacts(outcome, participants, null);
    }

    boolean saysNothing() {
        return outcome == null && impact == null;
    }
}

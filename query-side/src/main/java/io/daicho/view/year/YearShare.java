package io.daicho.view.year;

import io.daicho.events.CitySlug;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.YearFacts;
import io.daicho.view.tally.YearTally;
import java.util.Optional;

/** What one measure adds to the counts of a department or a city in a fiscal year. */
record YearShare(YearTally tally, int participating) {

    static final YearShare NONE = new YearShare(YearTally.ZERO, 0);

    static YearTally ofYear(Optional<MeasureFacts> facts, int year) {
        return yearOf(facts, year).map(YearTally::of).orElse(YearTally.ZERO);
    }

    static YearShare ofDepartment(Optional<MeasureFacts> facts, int year, String departmentId) {
        return facts.filter(of -> of.department().id().toString().equals(departmentId))
                .map(of -> new YearShare(ofYear(facts, year), 0))
                .orElse(NONE);
    }

    static YearShare ofCity(Optional<MeasureFacts> facts, int year, String slug) {
        var city = new CitySlug(slug);
        boolean linked = facts.filter(of -> of.cities().contains(city)).isPresent();
        boolean participating = yearOf(facts, year)
                .filter(of -> of.participants().contains(city))
                .isPresent();
        return new YearShare(linked ? ofYear(facts, year) : YearTally.ZERO, participating ? 1 : 0);
    }

    private static Optional<YearFacts> yearOf(Optional<MeasureFacts> facts, int year) {
        return facts.map(of -> of.years().get(year));
    }
}

package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.Tally;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one measure adds to one city's counts.
 *
 * @param linked the measure's counts if it is linked to the city, else zero
 * @param participation 1 for each fiscal year whose result names the city as a participant
 */
record CityShare(Tally linked, SortedMap<Integer, Integer> participation) {

    static final CityShare NONE = new CityShare(Tally.ZERO, Collections.emptySortedMap());

    static CityShare of(MeasureFacts facts, CitySlug city) {
        var participation = new TreeMap<Integer, Integer>();
        facts.years().forEach((year, yearFacts) -> {
            if (yearFacts.participants().contains(city)) {
                participation.put(year, 1);
            }
        });
        return new CityShare(facts.cities().contains(city) ? Tally.of(facts) : Tally.ZERO, participation);
    }

    /** Every city the measure is linked to or that took part in one of its years. */
    static SortedSet<CitySlug> cities(MeasureFacts facts) {
        var cities = new TreeSet<>(facts.cities());
        facts.years().values().forEach(year -> cities.addAll(year.participants()));
        return cities;
    }

    CityRow replaced(CityShare before, CityRow row) {
        var years = new TreeMap<>(row.participation());
        add(years, before.participation, -1);
        add(years, participation, 1);
        return row.with(row.linked().minus(before.linked).plus(linked), years);
    }

    private static void add(SortedMap<Integer, Integer> years, Map<Integer, Integer> share, int sign) {
        share.forEach((year, count) ->
                years.merge(year, sign * count, (left, right) -> left + right == 0 ? null : left + right));
    }
}

package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.projection.Memberships;
import io.daicho.view.tally.Tally;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner city and what is counted of it.
 *
 * @param registration its names, null where only measures name it
 * @param version sequence number of its stream's last event, null where only measures name it
 * @param linked counts of the measures linked to it
 * @param participation measures whose result of a fiscal year names it as a participant, by year; zeros are left out
 */
record CityRow(
        CitySlug slug,
        @Nullable PartnerCityRegistered registration,
        @Nullable Long version,
        Tally linked,
        SortedMap<Integer, Integer> participation,
        Memberships lists) {

    CityRow {
        participation = Collections.unmodifiableSortedMap(new TreeMap<>(participation));
    }

    static CityRow named(CitySlug slug, Memberships lists) {
        return new CityRow(slug, null, null, Tally.ZERO, Collections.emptySortedMap(), lists);
    }

    CityRow registered(PartnerCityRegistered event, long seq) {
        return new CityRow(slug, event, seq, linked, participation, lists);
    }

    CityRow at(long seq) {
        return new CityRow(slug, registration, seq, linked, participation, lists);
    }

    CityRow with(Tally tally, SortedMap<Integer, Integer> years) {
        return new CityRow(slug, registration, version, tally, years, lists);
    }
}

package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.view.tally.Counts;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner city, without its measures.
 *
 * @param version sequence number of its stream's last event; null, as are the names, where only measures name it
 * @param country ISO 3166-1 alpha-2 code
 * @param counts of the measures linked to it
 * @param participation measures whose result of a fiscal year names it as a participant, by year
 */
public record CityRecord(
        CitySlug slug,
        @Nullable Long version,
        @Nullable String nameJa,
        @Nullable String nameEn,
        @Nullable String country,
        Counts counts,
        SortedMap<Integer, Integer> participation) {

    static CityRecord of(CityRow row) {
        PartnerCityRegistered names = row.registration();
        return new CityRecord(
                row.slug(),
                row.version(),
                names == null ? null : names.nameJa(),
                names == null ? null : names.nameEn(),
                names == null ? null : names.country(),
                Counts.of(row.linked()),
                row.participation());
    }
}

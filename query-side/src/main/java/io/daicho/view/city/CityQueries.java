package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.projection.ListWalk;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import java.util.Optional;

/** Questions about partner cities, each answered for one position. */
public final class CityQueries {

    private final ReadModel readModel;

    public CityQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    public ReadModel readModel() {
        return readModel;
    }

    public PlacedPage<CityRecord> cities(long position, Place start, int limit) {
        return new ListWalk<>(readModel.at(position), CityProjection.CITY::key)
                .page(CityProjection.ALL, start, limit)
                .map(CityRecord::of);
    }

    public Optional<CityRecord> city(CitySlug slug, long position) {
        return readModel.at(position).find(CityProjection.CITY.key(slug)).map(CityRecord::of);
    }

    /** Measures linked to the city, and those in one of whose years it took part. */
    public PlacedPage<CityMeasure> measures(CitySlug slug, long position, Place start, int limit) {
        return new ListWalk<>(readModel.at(position), CityProjection.MEASURE::key)
                .page(CityProjection.measuresOf(slug), start, limit)
                .map(row -> CityMeasure.of(row.facts(), slug));
    }
}

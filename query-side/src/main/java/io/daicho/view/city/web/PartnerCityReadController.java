package io.daicho.view.city.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.events.CitySlug;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.city.CityMeasure;
import io.daicho.view.city.CityQueries;
import io.daicho.view.city.CityRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partner cities")
class PartnerCityReadController {

    record PartnerCityList(List<CityRecord> items, @Nullable String next, long position) {}

    /** @param measures a page of the measures linked to the city, and of those in one of whose years it took part */
    record PartnerCityAnswer(
            @JsonUnwrapped CityRecord city,
            List<CityMeasure> measures,
            @Nullable String next,
            long position) {}

    private final CityQueries queries;
    private final Readings readings;

    PartnerCityReadController(CityQueries queries, Readings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    @GetMapping("/api/partner-cities")
    @Operation(operationId = "listPartnerCities", summary = "Partner cities with their counts")
    ResponseEntity<PartnerCityList> listPartnerCities(@ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listPartnerCities");
        return reading.answer(position -> {
            PlacedPage<CityRecord> found = queries.cities(position, reading.start(), page.size());
            return new PartnerCityList(found.items(), reading.next(found), position);
        });
    }

    @GetMapping("/api/partner-cities/{slug}")
    @Operation(operationId = "getPartnerCity", summary = "A partner city: names, participation, counts and measures")
    ResponseEntity<PartnerCityAnswer> getPartnerCity(
            @PathVariable String slug, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        CitySlug city = slug(slug);
        Reading reading = readings.ofPage(queries.readModel(), at, page, "getPartnerCity", city);
        return reading.answer(position -> {
            CityRecord found =
                    queries.city(city, position).orElseThrow(() -> new NothingFound("partner city", city, position));
            PlacedPage<CityMeasure> measures = queries.measures(city, position, reading.start(), page.size());
            return new PartnerCityAnswer(found, measures.items(), reading.next(measures), position);
        });
    }

    private static CitySlug slug(String text) {
        try {
            return new CitySlug(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("slug", text, "is not lower-case Latin words joined by hyphens");
        }
    }
}

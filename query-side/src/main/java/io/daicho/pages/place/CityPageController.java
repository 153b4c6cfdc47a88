package io.daicho.pages.place;

import io.daicho.events.CitySlug;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Language;
import io.daicho.view.city.CityMeasure;
import io.daicho.view.city.CityQueries;
import io.daicho.view.city.CityRecord;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Partner cities, and one of them. */
@Controller
class CityPageController {

    private static final int CITIES = 100;
    private static final int MEASURES = 50;

    /** A city by its name. */
    record Named(
            CityRecord city,
            String name,
            @Nullable String otherName,
            @Nullable String country) {

        static Named of(CityRecord city, Language language) {
            return new Named(
                    city,
                    CityNames.name(city, language),
                    language == Language.JA ? city.nameEn() : city.nameJa(),
                    city.country() == null
                            ? null
                            : Locale.of("", city.country()).getDisplayCountry(Locale.forLanguageTag(language.tag())));
        }
    }

    private final CityQueries queries;
    private final Readings readings;
    private final Frames frames;

    CityPageController(CityQueries queries, Readings readings, Frames frames) {
        this.queries = queries;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/cities", "/en/cities"})
    String cities(Visit visit, Model model) {
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(CITIES), "citiesPage");
        PlacedPage<CityRecord> found = queries.cities(reading.position(), reading.start(), CITIES);
        var years = new TreeSet<Integer>();
        found.items().forEach(city -> years.addAll(city.participation().keySet()));
        frames.around(model, visit, reading);
        model.addAttribute(
                "cities",
                found.items().stream()
                        .map(city -> Named.of(city, visit.language()))
                        .toList());
        model.addAttribute("years", years);
        model.addAttribute("next", reading.next(found));
        return "pages/cities";
    }

    @GetMapping({"/ja/cities/{slug}", "/en/cities/{slug}"})
    String city(@PathVariable String slug, Visit visit, Model model) {
        CitySlug city = slug(slug);
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(MEASURES), "cityPage", city);
        CityRecord found = queries.city(city, reading.position())
                .orElseThrow(() -> new NothingFound("partner city", city, reading.position()));
        PlacedPage<CityMeasure> measures = queries.measures(city, reading.position(), reading.start(), MEASURES);
        frames.around(model, visit, reading);
        model.addAttribute("named", Named.of(found, visit.language()));
        model.addAttribute("measures", measures.items());
        model.addAttribute("next", reading.next(measures));
        return "pages/city";
    }

    private static CitySlug slug(String text) {
        try {
            return new CitySlug(text);
        } catch (IllegalArgumentException e) {
            throw new NothingFound("partner city", text, 0);
        }
    }
}

package io.daicho.pages.place;

import io.daicho.events.CitySlug;
import io.daicho.queryside.web.Reading;
import io.daicho.report.Language;
import io.daicho.view.city.CityQueries;
import io.daicho.view.city.CityRecord;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The official names of partner cities. */
@Component
public class CityNames {

    private final CityQueries queries;

    CityNames(CityQueries queries) {
        this.queries = queries;
    }

    /** By slug; a city that is not registered bears its slug. */
    public Map<String, String> of(Collection<CitySlug> slugs, Language language, Reading reading) {
        long reached = queries.readModel().reached().position();
        long position = Math.min(reading.position(), reached);
        var names = new TreeMap<String, String>();
        slugs.forEach(slug -> names.put(
                slug.value(),
                queries.city(slug, position).map(city -> name(city, language)).orElse(slug.value())));
        return names;
    }

    static String name(CityRecord city, Language language) {
        String name = language == Language.JA ? city.nameJa() : city.nameEn();
        return name == null ? city.slug().value() : name;
    }
}

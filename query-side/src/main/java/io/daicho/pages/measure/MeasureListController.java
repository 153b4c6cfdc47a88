package io.daicho.pages.measure;

import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.BureauKey;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.MeasureStatus;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MeasureListController {

    private static final int SIZE = 50;

    private final MeasureQueries queries;
    private final TextSearch search;
    private final Readings readings;
    private final Frames frames;

    MeasureListController(MeasureQueries queries, Readings readings, Frames frames) {
        this.queries = queries;
        this.search = new TextSearch(queries);
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/measures", "/en/measures"})
    String measures(Visit visit, Model model) {
        MeasureFilter filter = MeasureSearch.of(visit);
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(SIZE), "measuresPage", filter);
        PlacedPage<MeasureRecord> found = search.page(filter, reading.position(), reading.start(), SIZE);
        frames.around(model, visit, reading);
        model.addAttribute("filter", filter);
        model.addAttribute("measures", found.items());
        model.addAttribute("years", years(found.items(), filter));
        model.addAttribute("next", reading.next(found));
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute("effects", List.of(CovidEffect.values()));
        model.addAttribute("statuses", List.of(MeasureStatus.values()));
        model.addAttribute("figure", figure(filter));
        return "pages/measures";
    }

    private static SortedSet<Integer> years(List<MeasureRecord> found, MeasureFilter filter) {
        var years = new TreeSet<Integer>();
        found.forEach(measure -> years.addAll(measure.years().keySet()));
        FiscalYear asked = filter.year();
        if (asked != null) {
            years.add(asked.value());
        }
        return years;
    }

    /** The figure of a report that counts just these measures, by whose explanation the events behind it are found. */
    private static @Nullable String figure(MeasureFilter filter) {
        FiscalYear year = filter.year();
        boolean oneCount = (filter.outcome() == null) != (filter.covid() == null);
        boolean others = filter.text() != null
                || filter.city() != null
                || filter.category() != null
                || filter.subcategory() != null
                || filter.status() != null
                || filter.department() != null;
        if (year == null || !oneCount || others) {
            return null;
        }
        String row = filter.bureau() == null ? "total" : "bureau." + BureauKey.of(filter.bureau());
        Enum<?> counted = filter.outcome() == null ? filter.covid() : filter.outcome();
        String column = (filter.outcome() == null ? "covid-" : "outcome-")
                + String.valueOf(counted).toLowerCase(Locale.ROOT).replace('_', '-');
        return row + "." + year + "." + column;
    }
}

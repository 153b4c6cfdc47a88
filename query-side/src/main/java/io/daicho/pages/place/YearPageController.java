package io.daicho.pages.place;

import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Years;
import io.daicho.view.year.YearMeasure;
import io.daicho.view.year.YearQueries;
import io.daicho.view.year.YearSummary;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Fiscal years, and one of them. */
@Controller
class YearPageController {

    private static final int MEASURES = 50;

    private final YearQueries queries;
    private final Readings readings;
    private final Frames frames;

    YearPageController(YearQueries queries, Readings readings, Frames frames) {
        this.queries = queries;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/years", "/en/years"})
    String years(Visit visit, Model model) {
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(Years.MOST), "yearsPage");
        PlacedPage<YearSummary> found = queries.years(reading.position(), reading.start(), Years.MOST);
        frames.around(model, visit, reading);
        addColumns(model);
        model.addAttribute("years", found.items());
        model.addAttribute("next", reading.next(found));
        return "pages/years";
    }

    @GetMapping({"/ja/years/{year}", "/en/years/{year}"})
    String year(@PathVariable String year, Visit visit, Model model) {
        FiscalYear asked = year(year);
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(MEASURES), "yearPage", asked);
        YearSummary found = queries.year(asked, reading.position())
                .orElseThrow(() -> new NothingFound("fiscal year", asked, reading.position()));
        PlacedPage<YearMeasure> measures = queries.measures(asked, reading.position(), reading.start(), MEASURES);
        frames.around(model, visit, reading);
        addColumns(model);
        model.addAttribute("year", found);
        model.addAttribute("departments", queries.departments(asked, reading.position()));
        model.addAttribute("cities", queries.cities(asked, reading.position()));
        model.addAttribute("measures", measures.items());
        model.addAttribute("next", reading.next(measures));
        return "pages/year";
    }

    private static void addColumns(Model model) {
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute("effects", List.of(CovidEffect.values()));
    }

    private static FiscalYear year(String text) {
        try {
            return FiscalYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NothingFound("fiscal year", text, 0);
        }
    }
}

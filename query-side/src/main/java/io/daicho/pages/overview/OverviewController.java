package io.daicho.pages.overview;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.pages.log.LoggedChange;
import io.daicho.pages.place.BureauTotals;
import io.daicho.projection.Place;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.WholeList;
import io.daicho.report.Years;
import io.daicho.tree.LogEntries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.year.YearQueries;
import io.daicho.view.year.YearSummary;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class OverviewController {

    private static final int LATEST = 6;

    private final DepartmentQueries departments;
    private final YearQueries years;
    private final LedgerActivity activity;
    private final LogEntries entries;
    private final EventCatalogue catalogue;
    private final Readings readings;
    private final Frames frames;

    OverviewController(
            DepartmentQueries departments,
            YearQueries years,
            LedgerActivity activity,
            LogEntries entries,
            EventCatalogue catalogue,
            Readings readings,
            Frames frames) {
        this.departments = departments;
        this.years = years;
        this.activity = activity;
        this.entries = entries;
        this.catalogue = catalogue;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja", "/ja/", "/en", "/en/"})
    String overview(Visit visit, Model model) {
        Reading reading = readings.of(List.of(departments.readModel(), years.readModel()), visit.at());
        long position = reading.position();
        List<BureauTotals> bureaus =
                BureauTotals.of(WholeList.of((place, limit) -> departments.departments(null, position, place, limit)));
        List<YearSummary> known = years.years(position, Place.START, Years.MOST).items();
        frames.around(model, visit, reading);
        model.addAttribute("bureaus", bureaus);
        model.addAttribute(
                "measures", bureaus.stream().mapToInt(BureauTotals::measures).sum());
        model.addAttribute("years", known);
        Integer asked = visit.number("year");
        if (!known.isEmpty()) {
            int year = asked == null ? known.getLast().year() : asked;
            model.addAttribute("year", year);
            var charts = new OverviewCharts(visit);
            model.addAttribute("outcomes", charts.outcomes(bureaus, year));
            model.addAttribute("impact", charts.impact(known));
            model.addAttribute("activity", charts.activity(activity.upTo(position)));
        }
        model.addAttribute(
                "latest",
                entries
                        .page(
                                new LogEntries.Filter(null, null, null),
                                Math.max(1, position - LATEST + 1),
                                position,
                                LATEST)
                        .events()
                        .reversed()
                        .stream()
                        .map(event -> LoggedChange.of(event, catalogue))
                        .toList());
        return "pages/overview";
    }
}

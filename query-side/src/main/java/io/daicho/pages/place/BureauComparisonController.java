package io.daicho.pages.place;

import io.daicho.events.CovidEffect;
import io.daicho.events.Outcome;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.WholeList;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.department.DepartmentSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Two bureaus side by side. */
@Controller
class BureauComparisonController {

    private final DepartmentQueries queries;
    private final Readings readings;
    private final Frames frames;

    BureauComparisonController(DepartmentQueries queries, Readings readings, Frames frames) {
        this.queries = queries;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/bureaus", "/en/bureaus"})
    String compare(Visit visit, Model model) {
        Reading reading = readings.of(queries.readModel(), visit.at());
        BureauTotals one = bureau("one", visit, reading);
        BureauTotals other = bureau("other", visit, reading);
        frames.around(model, visit, reading);
        model.addAttribute("pair", List.of(one, other));
        model.addAttribute("years", years(one, other));
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute("effects", List.of(CovidEffect.values()));
        return "pages/bureaus";
    }

    private BureauTotals bureau(String parameter, Visit visit, Reading reading) {
        @Nullable String name = visit.text(parameter);
        List<DepartmentSummary> departments = name == null
                ? List.of()
                : WholeList.of((place, limit) -> queries.departments(name, reading.position(), place, limit));
        return BureauTotals.of(departments).stream()
                .findFirst()
                .orElseThrow(() -> new NothingFound("bureau", String.valueOf(name), reading.position()));
    }

    private static List<Integer> years(BureauTotals one, BureauTotals other) {
        var years = new TreeSet<Integer>();
        var departments = new ArrayList<>(one.departments());
        departments.addAll(other.departments());
        departments.forEach(
                department -> years.addAll(department.counts().years().keySet()));
        return List.copyOf(years);
    }
}

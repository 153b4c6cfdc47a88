package io.daicho.pages.place;

import io.daicho.events.DepartmentId;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.department.DepartmentRecord;
import io.daicho.view.department.DepartmentSummary;
import io.daicho.view.department.MeasureSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Bureaus with their departments, and one department. */
@Controller
class DepartmentPageController {

    private static final int DEPARTMENTS = 200;
    private static final int MEASURES = 50;

    private final DepartmentQueries queries;
    private final Readings readings;
    private final Frames frames;

    DepartmentPageController(DepartmentQueries queries, Readings readings, Frames frames) {
        this.queries = queries;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/departments", "/en/departments"})
    String departments(Visit visit, Model model) {
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(DEPARTMENTS), "departmentsPage");
        PlacedPage<DepartmentSummary> found =
                queries.departments(null, reading.position(), reading.start(), DEPARTMENTS);
        frames.around(model, visit, reading);
        model.addAttribute("bureaus", BureauTotals.of(found.items()));
        model.addAttribute("next", reading.next(found));
        return "pages/departments";
    }

    @GetMapping({"/ja/departments/{id}", "/en/departments/{id}"})
    String department(@PathVariable String id, Visit visit, Model model) {
        DepartmentId department = id(id);
        Reading reading =
                readings.ofPage(queries.readModel(), visit.at(), visit.page(MEASURES), "departmentPage", department);
        DepartmentRecord found = queries.department(department, reading.position())
                .orElseThrow(() -> new NothingFound("department", department, reading.position()));
        PlacedPage<MeasureSummary> measures =
                queries.measures(department, reading.position(), reading.start(), MEASURES);
        frames.around(model, visit, reading);
        model.addAttribute("department", found);
        model.addAttribute("related", names(found, reading.position()));
        model.addAttribute("measures", measures.items());
        model.addAttribute("next", reading.next(measures));
        return "pages/department";
    }

    /** Names of those it came from and went into. */
    private Map<String, String> names(DepartmentRecord department, long position) {
        List<DepartmentId> related = Stream.concat(
                        department.predecessors().stream(),
                        department.successors().stream().map(successor -> successor.id()))
                .toList();
        var names = new TreeMap<String, String>();
        related.forEach(id -> names.put(
                id.toString(),
                queries.department(id, position).map(DepartmentRecord::name).orElse(id.toString())));
        return names;
    }

    private static DepartmentId id(String text) {
        try {
            return DepartmentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NothingFound("department", text, 0);
        }
    }
}

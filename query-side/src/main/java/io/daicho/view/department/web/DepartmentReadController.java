package io.daicho.view.department.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.events.DepartmentId;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.department.BureauSummary;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.department.DepartmentRecord;
import io.daicho.view.department.DepartmentSummary;
import io.daicho.view.department.MeasureSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Departments")
class DepartmentReadController {

    record DepartmentFilterAsked(
            @Parameter(description = "Name of a bureau: the departments that belong to it now") @Nullable
            String bureau) {}

    /** @param bureaus the bureaus of the departments on this page, summed up over all their departments */
    record DepartmentList(
            List<DepartmentSummary> items,
            List<BureauSummary> bureaus,
            @Nullable String next,
            long position) {}

    /** @param measures a page of the measures assigned to the department */
    record DepartmentAnswer(
            @JsonUnwrapped DepartmentRecord department,
            List<MeasureSummary> measures,
            @Nullable String next,
            long position) {}

    private final DepartmentQueries queries;
    private final Readings readings;

    DepartmentReadController(DepartmentQueries queries, Readings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    @GetMapping("/api/departments")
    @Operation(operationId = "listDepartments", summary = "Departments and their bureaus with their counts")
    ResponseEntity<DepartmentList> listDepartments(
            @ParameterObject DepartmentFilterAsked asked, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listDepartments", asked);
        return reading.answer(position -> {
            PlacedPage<DepartmentSummary> found =
                    queries.departments(asked.bureau(), position, reading.start(), page.size());
            List<String> bureaus = found.items().stream()
                    .map(DepartmentSummary::bureau)
                    .distinct()
                    .toList();
            return new DepartmentList(found.items(), queries.bureaus(bureaus, position), reading.next(found), position);
        });
    }

    @GetMapping("/api/departments/{departmentId}")
    @Operation(operationId = "getDepartment", summary = "A department: names, succession, counts and measures")
    ResponseEntity<DepartmentAnswer> getDepartment(
            @PathVariable String departmentId, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        DepartmentId id = id(departmentId);
        Reading reading = readings.ofPage(queries.readModel(), at, page, "getDepartment", id);
        return reading.answer(position -> {
            DepartmentRecord department =
                    queries.department(id, position).orElseThrow(() -> new NothingFound("department", id, position));
            PlacedPage<MeasureSummary> measures = queries.measures(id, position, reading.start(), page.size());
            return new DepartmentAnswer(department, measures.items(), reading.next(measures), position);
        });
    }

    private static DepartmentId id(String text) {
        try {
            return DepartmentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("departmentId", text, "is not a UUID");
        }
    }
}

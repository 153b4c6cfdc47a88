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
import io.daicho.view.department.Responsible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
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
            @Parameter(
                    description =
                            "Name of a bureau: the departments that belong to it now, or on the day of responsibleOn")
            @Nullable
            String bureau,

            @Parameter(
                    description = "A day: the departments that existed then, by the names they bore then, as the ledger"
                            + " knows at the position answered for; bureaus are not summed up",
                    example = "2022-03-31")
            @Nullable
            String responsibleOn) {}

    record ResponsibleAsked(
            @Parameter(
                    description = "A day: who was responsible then for what this department did or does, as the ledger"
                            + " knows at the position answered for; the names that measures print are another question",
                    example = "2022-03-31")
            @Nullable
            String responsibleOn) {}

    /** @param bureaus the bureaus of the departments on this page, summed up over all their departments */
    record DepartmentList(
            List<DepartmentSummary> items,
            List<BureauSummary> bureaus,
            @Nullable String next,
            long position) {}

    /**
     * A department.
     *
     * @param responsible who was responsible on the day asked for, null if none was
     * @param measures a page of the measures assigned to the department, by the names their sources print
     */
    record DepartmentAnswer(
            @JsonUnwrapped DepartmentRecord department,
            @Nullable Responsible responsible,
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
        @Nullable LocalDate day = day(asked.responsibleOn());
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listDepartments", asked);
        return reading.answer(position -> {
            if (day != null) {
                PlacedPage<DepartmentSummary> then =
                        queries.departmentsOn(day, asked.bureau(), position, reading.start(), page.size());
                return new DepartmentList(then.items(), List.of(), reading.next(then), position);
            }
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
            @PathVariable String departmentId,
            @ParameterObject ResponsibleAsked asked,
            @ParameterObject ReadAt at,
            @ParameterObject PageAsked page) {
        DepartmentId id = id(departmentId);
        @Nullable LocalDate day = day(asked.responsibleOn());
        Reading reading = readings.ofPage(queries.readModel(), at, page, "getDepartment", id);
        return reading.answer(position -> {
            DepartmentRecord department =
                    queries.department(id, position).orElseThrow(() -> new NothingFound("department", id, position));
            PlacedPage<MeasureSummary> measures = queries.measures(id, position, reading.start(), page.size());
            @Nullable
            Responsible responsible =
                    day == null ? null : queries.responsible(id, day, position).orElse(null);
            return new DepartmentAnswer(department, responsible, measures.items(), reading.next(measures), position);
        });
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadParameter("responsibleOn", text, "is not a day such as 2022-03-31");
        }
    }

    private static DepartmentId id(String text) {
        try {
            return DepartmentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("departmentId", text, "is not a UUID");
        }
    }
}

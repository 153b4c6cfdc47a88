package io.daicho.view.year.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.events.FiscalYear;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.year.YearCity;
import io.daicho.view.year.YearDepartment;
import io.daicho.view.year.YearMeasure;
import io.daicho.view.year.YearQueries;
import io.daicho.view.year.YearSummary;
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
@Tag(name = "Fiscal years")
class YearReadController {

    record YearList(List<YearSummary> items, @Nullable String next, long position) {}

    /**
     * @param departments those with a measure that has a result or an impact in the year
     * @param cities those linked to such a measure, or that took part in the year
     * @param measures a page of the measures with a result or an impact in the year
     */
    record YearAnswer(
            @JsonUnwrapped YearSummary year,
            List<YearDepartment> departments,
            List<YearCity> cities,
            List<YearMeasure> measures,
            @Nullable String next,
            long position) {}

    private final YearQueries queries;
    private final Readings readings;

    YearReadController(YearQueries queries, Readings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    @GetMapping("/api/years")
    @Operation(operationId = "listYears", summary = "Fiscal years with their counts, ascending")
    ResponseEntity<YearList> listYears(@ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listYears");
        return reading.answer(position -> {
            PlacedPage<YearSummary> found = queries.years(position, reading.start(), page.size());
            return new YearList(found.items(), reading.next(found), position);
        });
    }

    @GetMapping("/api/years/{year}")
    @Operation(
            operationId = "getYear",
            summary = "A fiscal year: counts, in all and by department and city, and every measure's result")
    ResponseEntity<YearAnswer> getYear(
            @PathVariable String year, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        FiscalYear fiscalYear = fiscalYear(year);
        Reading reading = readings.ofPage(queries.readModel(), at, page, "getYear", fiscalYear);
        return reading.answer(position -> {
            YearSummary summary = queries.year(fiscalYear, position)
                    .orElseThrow(() -> new NothingFound("fiscal year", fiscalYear, position));
            PlacedPage<YearMeasure> measures = queries.measures(fiscalYear, position, reading.start(), page.size());
            return new YearAnswer(
                    summary,
                    queries.departments(fiscalYear, position),
                    queries.cities(fiscalYear, position),
                    measures.items(),
                    reading.next(measures),
                    position);
        });
    }

    private static FiscalYear fiscalYear(String text) {
        try {
            return FiscalYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("year", text, "is not valid: " + e.getMessage());
        }
    }
}

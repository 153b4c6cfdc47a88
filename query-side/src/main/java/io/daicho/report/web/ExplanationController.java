package io.daicho.report.web;

import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Column;
import io.daicho.report.Figure;
import io.daicho.report.Parameters;
import io.daicho.report.Report;
import io.daicho.report.Reports;
import io.daicho.report.Table;
import io.daicho.report.explanation.Explanations;
import io.daicho.report.explanation.LoggedEvent;
import io.daicho.report.format.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class ExplanationController {

    private final Reports reports;
    private final ReportReading tables;
    private final Explanations explanations;
    private final Readings readings;

    ExplanationController(Reports reports, ReportReading tables, Explanations explanations, Readings readings) {
        this.reports = reports;
        this.tables = tables;
        this.explanations = explanations;
        this.readings = readings;
    }

    @GetMapping("/api/reports/{report}/figures/{figure}/explanation")
    @Operation(
            operationId = "explainFigure",
            summary = "The fewest events behind a figure: they alone give it, without any one of them it is another")
    ResponseEntity<ExplanationAnswer> explainFigure(
            @PathVariable String report,
            @PathVariable String figure,
            @ParameterObject ReportAsked asked,
            @ParameterObject ReadAt at)
            throws IOException {
        if (asked.wantedFormat() != null && asked.wantedFormat() != Format.JSON) {
            throw new BadParameter("format", String.valueOf(asked.format()), "is not json");
        }
        Reading reading = readings.of(reports.readModels(), at);
        Report kind = tables.report(report, reading.position());
        Parameters parameters = tables.parameters(asked, reading.position());
        Table table = tables.table(kind, parameters, reading.position());
        Figure found = Figure.find(figure, kind, table)
                .orElseThrow(() -> new NothingFound("figure", figure, reading.position()));
        List<LoggedEvent> events = explanations.explain(found.source(), found.value(), reading.position());
        Column column = found.column();
        return ComparisonController.json(
                reading,
                new ExplanationAnswer(
                        report,
                        table.heading().version(),
                        figure,
                        found.row().name(table.columns()),
                        column.header(parameters.language()),
                        ComparisonAnswer.plain(found.value()),
                        reading.position(),
                        Receipt.text(table.heading().at()),
                        events.stream()
                                .map(event -> ExplanationAnswer.Explaining.of(event, parameters.language()))
                                .toList()));
    }
}

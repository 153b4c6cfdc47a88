package io.daicho.report.web;

import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Report;
import io.daicho.report.Reports;
import io.daicho.report.Table;
import io.daicho.report.comparison.Comparison;
import io.daicho.report.comparison.ComparisonTable;
import io.daicho.report.format.Format;
import io.daicho.report.format.ReportBytes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class ComparisonController {

    private final Reports reports;
    private final ReportReading tables;
    private final Readings readings;

    ComparisonController(Reports reports, ReportReading tables, Readings readings) {
        this.reports = reports;
        this.tables = tables;
        this.readings = readings;
    }

    @GetMapping("/api/reports/{report}/comparison")
    @Operation(
            operationId = "compareReports",
            summary = "What differs between a report at two moments: rows added and removed, cells old and new")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ComparisonAnswer.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    @Nullable
    ResponseEntity<ComparisonAnswer> compareReports(
            @PathVariable String report,
            @ParameterObject ComparisonAsked moments,
            @ParameterObject ReportAsked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = FormatChoice.of(asked.wantedFormat(), request.getHeader(HttpHeaders.ACCEPT));
        if (moments.from() == null) {
            throw new BadParameter("from", "", "is missing");
        }
        Reading from = readings.of(reports.readModels(), "from", moments.from());
        Reading to = moments.to() == null
                ? readings.of(reports.readModels(), new ReadAt(null, null, null))
                : readings.of(reports.readModels(), "to", moments.to());
        Report kind = tables.report(report, to.position());
        var parameters = tables.parameters(asked, from.position(), to.position());
        var wanted = Receipt.AskedFor.of(parameters, format, asked.withByteOrderMark());
        Table earlier = tables.table(kind, parameters, from.position());
        Comparison comparison = Comparison.of(earlier, tables.table(kind, parameters, to.position()));
        if (format == Format.JSON) {
            return json(to, ComparisonAnswer.of(comparison, wanted));
        }
        try (ReportBytes bytes = ReportBytes.of(ComparisonTable.of(comparison), format, wanted.bom())) {
            String file = report + "-" + from.position() + "-" + to.position() + "." + format.extension();
            var sent = new ReportResponse.Sent(bytes, format, parameters.language(), file);
            ReportResponse.send(sent, to.answer("").getHeaders(), request, response);
            return null;
        }
    }

    /** The type is set, since {@code format} may ask for what the Accept header does not. */
    static <T> ResponseEntity<T> json(Reading reading, T body) {
        return ResponseEntity.ok()
                .headers(reading.answer(body).getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}

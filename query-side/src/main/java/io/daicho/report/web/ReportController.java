package io.daicho.report.web;

import io.daicho.queryside.web.ProofLinks;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Parameters;
import io.daicho.report.Report;
import io.daicho.report.Reports;
import io.daicho.report.Table;
import io.daicho.report.format.Format;
import io.daicho.report.format.ReportBytes;
import io.daicho.view.measure.MeasureQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class ReportController {

    /** @param title in Japanese and English */
    record ReportSummary(String name, String version, String titleJa, String titleEn, String href) {}

    record ReportList(List<ReportSummary> items) {}

    /**
     * @param token the receipt as the header Daicho-Receipt has it
     * @param href gives the same bytes again
     * @param checkpoint the signed checkpoint that covers every event the report was made from
     */
    record ReceiptAnswer(Receipt receipt, String token, String href, String checkpoint) {}

    private final Reports reports;
    private final ReportReading tables;
    private final MeasureQueries measures;
    private final Readings readings;

    ReportController(Reports reports, ReportReading tables, MeasureQueries measures, Readings readings) {
        this.reports = reports;
        this.tables = tables;
        this.measures = measures;
        this.readings = readings;
    }

    @GetMapping("/api/reports")
    @Operation(operationId = "listReports", summary = "The reports there are")
    ReportList listReports() {
        return new ReportList(reports.all().stream()
                .map(report -> new ReportSummary(
                        report.name(),
                        Reports.version(report),
                        report.title().ja(),
                        report.title().en(),
                        "/api/reports/" + report.name()))
                .toList());
    }

    @GetMapping("/api/reports/{report}")
    @Operation(
            operationId = "getReport",
            summary =
                    "A report; its receipt stands in the header Daicho-Receipt, the digest of its bytes in Repr-Digest")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    void getReport(
            @PathVariable String report,
            @ParameterObject ReportAsked asked,
            @ParameterObject ReadAt at,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = FormatChoice.of(asked.wantedFormat(), request.getHeader(HttpHeaders.ACCEPT));
        Reading reading = readings.of(reports.readModels(), at);
        Report kind = tables.report(report, reading.position());
        try (var made = new MadeReport()) {
            HttpHeaders headers = reading.answer(position -> {
                        Parameters parameters = tables.parameters(asked, position);
                        Table table = tables.table(kind, parameters, position);
                        return position == reading.position()
                                ? made.write(table, wanted(parameters, format, asked))
                                : MadeReport.read(table);
                    })
                    .getHeaders();
            // nothing is made where the states of the report are asked for, not one of them
            if (made.bytes() != null && made.table() != null && made.asked() != null) {
                Receipt receipt = tables.receipt(kind, made.table(), made.asked(), made.bytes());
                ReportResponse.send(made.bytes(), receipt, headers, request, response);
            }
        }
    }

    @GetMapping("/api/reports/{report}/receipt")
    @Operation(operationId = "getReportReceipt", summary = "The receipt of a report, without the report")
    ResponseEntity<ReceiptAnswer> getReportReceipt(
            @PathVariable String report, @ParameterObject ReportAsked asked, @ParameterObject ReadAt at)
            throws IOException {
        Format format = FormatChoice.of(asked.wantedFormat(), null);
        Reading reading = readings.of(reports.readModels(), at);
        Report kind = tables.report(report, reading.position());
        Receipt.AskedFor wanted = wanted(tables.parameters(asked, reading.position()), format, asked);
        Table table = tables.table(kind, wanted.parameters(), reading.position());
        try (ReportBytes bytes = ReportBytes.of(table, format, wanted.bom())) {
            Receipt receipt = tables.receipt(kind, table, wanted, bytes);
            return reading.answer(new ReceiptAnswer(
                    receipt,
                    receipt.token(),
                    "/api/reports/receipts/" + receipt.token(),
                    ProofLinks.checkpoint(receipt.position())));
        }
    }

    private static Receipt.AskedFor wanted(Parameters parameters, Format format, ReportAsked asked) {
        return Receipt.AskedFor.of(parameters, format, asked.withByteOrderMark());
    }

    @GetMapping("/api/reports/receipts/{receipt}")
    @Operation(
            operationId = "reproduceReport",
            summary = "The bytes that a receipt is for, made again; a problem if they are not the same")
    @ApiResponse(responseCode = "200", description = "The very bytes: their SHA-256 is the receipt's")
    @ApiResponse(responseCode = "409", description = "The ledger gives other bytes")
    @ApiResponse(
            responseCode = "410",
            description = "This software makes another version of the report, or texts in it were erased by law")
    void reproduceReport(@PathVariable String receipt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Receipt given = Receipt.parse(receipt);
        Report kind =
                reports.named(given.report()).orElseThrow(() -> ReportProblem.versionGone(given, "no such report"));
        if (!given.version().equals(Reports.version(kind))) {
            throw ReportProblem.versionGone(given, Reports.version(kind));
        }
        Reading reading = readings.of(reports.readModels(), "receipt", Long.toString(given.position()));
        Table table = tables.table(kind, given.parameters().parameters(), reading.position());
        try (ReportBytes bytes = ReportBytes.of(
                table, given.parameters().format(), given.parameters().bom())) {
            Receipt present = tables.receipt(kind, table, given.parameters(), bytes);
            if (!present.sameBytesAs(given)) {
                List<Long> erasures = table.holdsErasedText() ? measures.laterErasures(given.position()) : List.of();
                throw erasures.isEmpty()
                        ? ReportProblem.mismatch(given, present)
                        : ReportProblem.textErased(given, erasures);
            }
            response.setHeader("Daicho-Receipt-Match", "true");
            ReportResponse.send(bytes, present, reading.answer("").getHeaders(), request, response);
        }
    }
}

package io.daicho.pages.report;

import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.report.Figure;
import io.daicho.report.Parameters;
import io.daicho.report.Report;
import io.daicho.report.Reports;
import io.daicho.report.Table;
import io.daicho.report.comparison.Comparison;
import io.daicho.report.explanation.EventSummary;
import io.daicho.report.explanation.Explanations;
import io.daicho.report.explanation.LoggedEvent;
import io.daicho.report.format.Format;
import io.daicho.report.format.ReportBytes;
import io.daicho.report.web.Receipt;
import io.daicho.report.web.ReportAsked;
import io.daicho.report.web.ReportReading;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports to look at and to take away, two moments of one side by side, and the events behind a figure. */
@Controller
class ReportPageController {

    private static final int ROWS = 100;

    /** An event behind a figure, and what it says in a line. */
    record Behind(LoggedEvent event, String says) {}

    private final Reports reports;
    private final ReportReading tables;
    private final Explanations explanations;
    private final Readings readings;
    private final Frames frames;

    ReportPageController(
            Reports reports, ReportReading tables, Explanations explanations, Readings readings, Frames frames) {
        this.reports = reports;
        this.tables = tables;
        this.explanations = explanations;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/reports", "/en/reports"})
    String reports(Visit visit, Model model) {
        frames.around(model, visit, readings.of(reports.readModels(), visit.at()));
        model.addAttribute("reports", reports.all());
        return "pages/reports";
    }

    @GetMapping({"/ja/reports/{name}", "/en/reports/{name}"})
    String report(@PathVariable String name, Visit visit, Model model) {
        Reading reading = readings.of(reports.readModels(), visit.at());
        Report report = tables.report(name, reading.position());
        Table table = tables.table(report, parameters(visit, reading.position()), reading.position());
        Integer first = visit.number("row");
        int from = Math.max(1, first == null ? 1 : first);
        ShownTable shown = ShownTable.of(table, visit.language(), from - 1, ROWS);
        frames.around(model, visit, reading);
        addReport(model, report, table);
        model.addAttribute("table", shown);
        model.addAttribute("from", from);
        model.addAttribute("before", from > 1 ? Math.max(1, from - ROWS) : null);
        model.addAttribute("next", shown.more() ? from + ROWS : null);
        model.addAttribute("formats", List.of(Format.CSV, Format.XLSX, Format.HTML, Format.JSON));
        return "pages/report";
    }

    /** What somebody keeps who took a report away: enough to get the same bytes again. */
    @GetMapping({"/ja/reports/{name}/receipt", "/en/reports/{name}/receipt"})
    String receipt(@PathVariable String name, Visit visit, Model model) throws IOException {
        Reading reading = readings.of(reports.readModels(), visit.at());
        Report report = tables.report(name, reading.position());
        Parameters parameters = parameters(visit, reading.position());
        Table table = tables.table(report, parameters, reading.position());
        Format format = visit.constant("format", Format.class);
        var asked = Receipt.AskedFor.of(parameters, format == null ? Format.CSV : format, false);
        try (ReportBytes bytes = ReportBytes.of(table, asked.format(), asked.bom())) {
            frames.around(model, visit, reading);
            addReport(model, report, table);
            model.addAttribute("bytes", bytes.length());
            model.addAttribute("receipt", tables.receipt(report, table, asked, bytes));
        }
        return "pages/report-receipt";
    }

    @GetMapping({"/ja/reports/{name}/figures/{figure}", "/en/reports/{name}/figures/{figure}"})
    String figure(@PathVariable String name, @PathVariable String figure, Visit visit, Model model) throws IOException {
        Reading reading = readings.of(reports.readModels(), visit.at());
        Report report = tables.report(name, reading.position());
        Table table = tables.table(report, parameters(visit, reading.position()), reading.position());
        Figure found = Figure.find(figure, report, table)
                .orElseThrow(() -> new NothingFound("figure", figure, reading.position()));
        frames.around(model, visit, reading);
        addReport(model, report, table);
        model.addAttribute("row", RowName.of(found.row(), table.columns()));
        model.addAttribute("column", found.column().header(visit.language()));
        model.addAttribute("value", found.column().shown(found.value()));
        model.addAttribute(
                "events",
                explanations.explain(found.source(), found.value(), reading.position()).stream()
                        .map(event -> new Behind(
                                event, EventSummary.of(event.place().event()).in(visit.language())))
                        .toList());
        return "pages/report-figure";
    }

    @GetMapping({"/ja/reports/{name}/comparison", "/en/reports/{name}/comparison"})
    String comparison(@PathVariable String name, Visit visit, Model model) throws IOException {
        String since = visit.text("from");
        if (since == null) {
            throw new BadParameter("from", "", "is missing");
        }
        Reading from = readings.of(reports.readModels(), "from", since);
        Reading to = readings.of(reports.readModels(), visit.at());
        Report report = tables.report(name, to.position());
        Parameters parameters = parameters(visit, from.position(), to.position());
        Table earlier = tables.table(report, parameters, from.position());
        Table later = tables.table(report, parameters, to.position());
        frames.around(model, visit, to);
        addReport(model, report, later);
        model.addAttribute("earlier", earlier.heading());
        model.addAttribute("changes", ComparedRow.of(Comparison.of(earlier, later), visit.language()));
        return "pages/report-comparison";
    }

    private Parameters parameters(Visit visit, long... positions) {
        var asked = new ReportAsked(
                visit.number("year"),
                null,
                null,
                visit.text("names"),
                visit.language().tag(),
                null,
                null);
        return tables.parameters(asked, positions);
    }

    private static void addReport(Model model, Report report, Table table) {
        model.addAttribute("report", report);
        model.addAttribute("heading", table.heading());
    }
}

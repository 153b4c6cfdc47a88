package io.daicho.report.web;

import io.daicho.asof.LedgerMoments;
import io.daicho.events.FiscalYear;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.report.Parameters;
import io.daicho.report.Report;
import io.daicho.report.Reports;
import io.daicho.report.Table;
import io.daicho.report.Years;
import io.daicho.report.format.ReportBytes;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tables of what requests ask for, once the position is known, and their receipts. */
@Component
public class ReportReading {

    private final Reports reports;
    private final LedgerMoments moments;

    ReportReading(Reports reports, LedgerMoments moments) {
        this.reports = reports;
        this.moments = moments;
    }

    /** @throws NothingFound if there is no such report */
    public Report report(String name, long position) {
        return reports.named(name).orElseThrow(() -> new NothingFound("report", name, position));
    }

    /** @param positions those whose years are the default */
    public Parameters parameters(ReportAsked asked, long... positions) {
        return new Parameters(years(asked, positions), asked.departmentNames(), asked.language());
    }

    private Years years(ReportAsked asked, long... positions) {
        @Nullable FiscalYear first = asked.first();
        @Nullable FiscalYear last = asked.last();
        try {
            if (first == null || last == null) {
                SortedSet<FiscalYear> known = reports.knownYears(positions);
                first = first != null ? first : known.isEmpty() ? last : known.first();
                last = last != null ? last : known.isEmpty() ? first : known.last();
            }
            return first == null || last == null ? Years.NONE : Years.between(first, last);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("fromYear", String.valueOf(asked.fromYear()), "and toYear: " + e.getMessage());
        }
    }

    public Table table(Report report, Parameters parameters, long position) {
        return reports.table(report, parameters, position, timeOf(position));
    }

    @Nullable
    Instant timeOf(long position) {
        return position == 0 ? null : moments.timeOf(position);
    }

    public Receipt receipt(Report report, Table table, Receipt.AskedFor asked, ReportBytes bytes) {
        return new Receipt(
                report.name(),
                table.heading().version(),
                asked,
                table.heading().position(),
                Receipt.text(table.heading().at()),
                reports.projections(report),
                HexFormat.of().formatHex(bytes.sha256()));
    }
}

package io.daicho.report.explanation;

import io.daicho.events.FiscalYear;
import io.daicho.report.AnnualProgress;
import io.daicho.report.BureauKey;
import io.daicho.report.Column;
import io.daicho.report.FigureSource;
import io.daicho.report.FigureSource.Group;
import io.daicho.report.MeasureCells;
import io.daicho.report.Value;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.YearRecord;
import java.util.List;

/** What a figure is when some events are all there is. A row that is not there has no words, and zeros. */
final class Figures {

    private Figures() {}

    static Value of(FigureSource source, FoldedEvents ledger) {
        return switch (source) {
            case FigureSource.OfMeasure cell -> cell(cell, ledger);
            case FigureSource.OfGroup sum ->
                new Value.Count(ledger.measures().stream()
                        .filter(measure -> belongs(measure, sum.group(), sum.year(), ledger))
                        .mapToLong(sum::added)
                        .sum());
        };
    }

    private static Value cell(FigureSource.OfMeasure cell, FoldedEvents ledger) {
        List<Column> columns = AnnualProgress.layout(cell.parameters());
        return ledger.measure(cell.id())
                .map(measure -> new MeasureCells(cell.parameters(), ledger)
                        .of(measure, 0)
                        .get(columns.indexOf(cell.column())))
                .orElse(cell.column().kind() == Column.Kind.TEXT ? Value.NOTHING : Value.ZERO);
    }

    static boolean belongs(MeasureRecord measure, Group group, FiscalYear year, FoldedEvents ledger) {
        return switch (group) {
            case Group.Everything everything -> true;
            case Group.OfDepartment of -> measure.department().id().equals(of.id());
            case Group.OfBureau of ->
                ledger.bureau(measure.department().id())
                        .map(BureauKey::of)
                        .filter(of.key()::equals)
                        .isPresent();
            case Group.LinkedTo to -> measure.partnerCities().contains(to.city());
            case Group.TookPart part -> {
                YearRecord inYear = measure.years().get(year.value());
                yield inYear != null && inYear.participants().contains(part.city());
            }
        };
    }
}

package io.daicho.importing;

import static io.daicho.importing.Columns.COVID_IMPACT;
import static io.daicho.importing.Columns.COVID_MARKS;

import io.daicho.events.CovidImpact;
import io.daicho.events.YearResult;
import io.daicho.importing.MeasureRow.YearImpact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells that are about fiscal years: the results, the field they name, and the impact of COVID-19. */
final class YearCells {

    private final Columns columns;

    YearCells(Columns columns) {
        this.columns = columns;
    }

    /** The cooperation field that the oldest result to name one names. */
    @Nullable
    String field(Cells cells) {
        Set<String> fields = new LinkedHashSet<>();
        for (String column : columns.results().values()) {
            FieldTag.of(cells.text(column)).ifPresent(fields::add);
            if (FieldTag.severalIn(cells.text(column))) {
                cells.warning(
                        column,
                        cells.text(column),
                        "the result has several 【…】: none of them is taken as the cooperation field");
            }
        }
        if (fields.stream().map(Printed::comparable).distinct().count() > 1) {
            cells.warning(
                    RowMessage.ROW,
                    String.join("; ", fields),
                    "the years name different cooperation fields; the first is taken");
        }
        return fields.isEmpty() ? null : fields.iterator().next();
    }

    List<YearResult> results(Cells cells) {
        List<YearResult> results = new ArrayList<>();
        columns.results()
                .forEach((year, column) -> cells.value(
                                column,
                                text -> new YearResult(year, ResultOutcome.of(text), text, List.of(), List.of()))
                        .ifPresent(results::add));
        return results;
    }

    /** The publication marks the impact on the last year it reports on. */
    Optional<YearImpact> impact(Cells cells) {
        Optional<Integer> marks = cells.value(COVID_MARKS, CovidCells::marks);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Optional<Optional<CovidImpact>> impact =
                cells.value(COVID_IMPACT, codes -> CovidCells.impact(marks.get(), codes));
        Optional<CovidImpact> stated = impact.flatMap(found -> found);
        stated.filter(found -> marks.get() != 0 && found.marks() != marks.get())
                .ifPresent(found -> cells.warning(
                        COVID_IMPACT,
                        cells.text(COVID_IMPACT),
                        "the codes count " + found.marks() + ", covid_marks says " + marks.get()
                                + "; the codes are taken"));
        return stated.map(found -> new YearImpact(columns.results().lastKey(), found));
    }
}

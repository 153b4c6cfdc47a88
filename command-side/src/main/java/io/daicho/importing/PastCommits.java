package io.daicho.importing;

import io.daicho.importing.LedgerState.Committed;
import io.daicho.measure.AssignDepartment;
import io.daicho.measure.CorrectYearResult;
import io.daicho.measure.ReviseMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import had committed of a row before it was cut off and its outcome lost: found again by the ids the row's
 * commands must have had.
 */
final class PastCommits {

    private final ImportJob job;
    private final LedgerState ledger;
    private final CommandIds ids;

    PastCommits(ImportJob job, LedgerState ledger, CommandIds ids) {
        this.job = job;
        this.ledger = ledger;
        this.ids = ids;
    }

    List<Committed> ofThisImport(int rowNumber, MeasureRow row, RowPlanner planner) {
        List<Committed> found = new ArrayList<>();
        for (Step step : possibleSteps(row, planner)) {
            ledger.committed(ids.of(rowNumber, step))
                    .filter(commit -> commit.first() > job.startPosition())
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Step> possibleSteps(MeasureRow row, RowPlanner planner) {
        List<Step> ofFile = planner.everything(row);
        List<Step> steps = new ArrayList<>(ofFile);
        if (job.onDifference() == OnDifference.CORRECT) {
            ofFile.stream().map(Step::again).forEach(steps::add);
            steps.add(Step.ofImport(new ReviseMeasure(row.measureId(), row.description()), ""));
            steps.add(Step.ofImport(
                    new AssignDepartment(row.measureId(), row.department().ref(), row.relatedRefs()), ""));
            row.results()
                    .forEach(result -> steps.add(Step.ofImport(
                            new CorrectYearResult(row.measureId(), result),
                            result.year().toString())));
        }
        return steps;
    }
}

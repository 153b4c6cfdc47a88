package io.daicho.measure;

import io.daicho.events.CovidImpact;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import io.daicho.refusal.Conflict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years of one measure. Each decision answers whether there is anything to change, or refuses; the methods
 * named after events only assign.
 */
final class MeasureYears {

    private final TreeMap<FiscalYear, YearResult> results = new TreeMap<>();
    private final Set<FiscalYear> withdrawn = new HashSet<>();
    private final Map<FiscalYear, CovidImpact> impacts = new HashMap<>();
    private @Nullable FiscalYear last;

    boolean decideToRecord(YearResult result) {
        YearResult present = results.get(result.year());
        if (result.equals(present)) {
            return false;
        }
        if (present != null) {
            throw new Conflict(
                    "year-already-recorded",
                    "result.year",
                    result.year(),
                    result.year().label() + " has another result already; correctYearResult replaces it");
        }
        requireNotAfterCompletion("result.year", result.year());
        return true;
    }

    boolean decideToCorrect(YearResult result) {
        YearResult present = results.get(result.year());
        if (present == null) {
            throw noResult("result.year", result.year());
        }
        if (result.equals(present)) {
            return false;
        }
        requireNotAfterCompletion("result.year", result.year());
        return true;
    }

    boolean decideToWithdraw(FiscalYear year) {
        if (results.containsKey(year)) {
            return true;
        }
        if (withdrawn.contains(year)) {
            return false;
        }
        throw noResult("year", year);
    }

    boolean decideToFlag(FiscalYear year, CovidImpact impact) {
        if (impact.equals(impacts.get(year))) {
            return false;
        }
        requireNotAfterCompletion("year", year);
        return true;
    }

    boolean decideToClear(FiscalYear year) {
        return impacts.containsKey(year);
    }

    boolean decideToComplete(FiscalYear year) {
        if (year.equals(last)) {
            return false;
        }
        if (last != null) {
            throw new Conflict(
                    "already-completed",
                    "year",
                    year,
                    "the measure was completed in " + last.label() + "; reopenMeasure comes before another completion");
        }
        results.tailMap(year, false).values().stream()
                .filter(later -> later.outcome() == Outcome.RECORDED)
                .findFirst()
                .ifPresent(later -> {
                    throw new Conflict(
                            "worked-on-later",
                            "year",
                            year,
                            "something was done in " + later.year().label() + ", after " + year.label());
                });
        return true;
    }

    boolean decideToReopen() {
        return last != null;
    }

    private void requireNotAfterCompletion(String field, FiscalYear year) {
        if (last != null && year.compareTo(last) > 0) {
            throw new Conflict(
                    "measure-completed",
                    field,
                    year,
                    "the measure was completed in " + last.label() + "; reopenMeasure comes before " + year.label());
        }
    }

    private static Conflict noResult(String field, FiscalYear year) {
        return new Conflict(
                "no-year-result", field, year, year.label() + " has no result; recordYearResult enters the first");
    }

    void result(YearResult result) {
        results.put(result.year(), result);
        withdrawn.remove(result.year());
    }

    void withdrawn(FiscalYear year) {
        results.remove(year);
        withdrawn.add(year);
    }

    void impact(FiscalYear year, CovidImpact impact) {
        impacts.put(year, impact);
    }

    void cleared(FiscalYear year) {
        impacts.remove(year);
    }

    void completed(FiscalYear year) {
        last = year;
    }

    void reopened() {
        last = null;
    }
}

package io.daicho.view.measure;

import io.daicho.events.ErasedText;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.TextErased;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which events a measure's texts are from, by which an erasure names them.
 *
 * @param summary position of the event
 * @param results positions by fiscal year
 */
record TextOrigins(long summary, SortedMap<Integer, Long> results) {

    static final TextOrigins NONE = new TextOrigins(0, Collections.emptySortedMap());

    TextOrigins {
        results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    TextOrigins after(MeasureEvent event, long position) {
        if (event instanceof MeasureRegistered || event instanceof MeasureRevised) {
            return new TextOrigins(position, results);
        }
        if (event instanceof YearResultRecorded recorded) {
            return of(recorded.result(), position);
        }
        if (event instanceof YearResultCorrected corrected) {
            return of(corrected.result(), position);
        }
        return event instanceof YearResultWithdrawn withdrawn
                ? without(withdrawn.year().value())
                : this;
    }

    private TextOrigins of(YearResult result, long position) {
        var changed = new TreeMap<>(results);
        changed.put(result.year().value(), position);
        return new TextOrigins(summary, changed);
    }

    private TextOrigins without(int year) {
        var changed = new TreeMap<>(results);
        changed.remove(year);
        return new TextOrigins(summary, changed);
    }

    /** The record without the texts that are from events the erasure names. */
    MeasureRecord erased(MeasureRecord measure, TextErased erasure) {
        MeasureRecord left = erasure.erased().contains(new ErasedText(summary, ErasedText.SUMMARY))
                ? measure.with(measure.description().erased())
                : measure;
        var years = new TreeMap<>(left.years());
        results.forEach((year, position) -> {
            if (erasure.erased().contains(new ErasedText(position, ErasedText.RESULT_TEXT))) {
                years.computeIfPresent(year, (same, record) -> record.erased());
            }
        });
        return left.withYears(years);
    }
}

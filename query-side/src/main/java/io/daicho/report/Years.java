package io.daicho.report;

import io.daicho.events.FiscalYear;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fiscal years of a report.
 *
 * @param all ascending without a gap; empty where nothing is known about any year
 */
public record Years(List<FiscalYear> all) {

    public static final Years NONE = new Years(List.of());

    /** Each year takes columns or rows for itself. */
    public static final int MOST = 30;

    public Years {
        all = List.copyOf(all);
    }

    /** @throws IllegalArgumentException if the first is after the last, or there are too many between them */
    public static Years between(FiscalYear first, FiscalYear last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("fiscal years from " + first + " to " + last);
        }
        if (last.value() - first.value() >= MOST) {
            throw new IllegalArgumentException("more than " + MOST + " fiscal years: " + first + " to " + last);
        }
        return new Years(IntStream.rangeClosed(first.value(), last.value())
                .mapToObj(FiscalYear::new)
                .toList());
    }
}

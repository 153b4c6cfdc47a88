package io.daicho.pages.chart;

import java.util.List;
import java.util.stream.LongStream;

/** A scale from 0 to a round number, divided by few round numbers. */
record Scale(long top, long step) {

    private static final int DIVISIONS = 4;

    /** The smallest that reaches a count; of at least 1. */
    static Scale upTo(long count) {
        long least = Math.max(1, (count + DIVISIONS - 1) / DIVISIONS);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (long factor : new long[] {1, 2, 5, 10}) {
            long step = factor * power;
            if (step >= least) {
                long divisions = Math.max(1, (count + step - 1) / step);
                return new Scale(step * divisions, step);
            }
        }
        throw new IllegalStateException("no step for " + count);
    }

    /** The divisions, 0 and the top among them. */
    List<Long> ticks() {
        return LongStream.rangeClosed(0, top / step).mapToObj(n -> n * step).toList();
    }

    double of(long count, double length) {
        return length * count / top;
    }
}

package io.daicho.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times of one operation. */
final class Timing {

    private static final int WARM_UP = 300;

    private final Histogram histogram = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);

    /** Something that is done and may fail. */
    interface Work {
        void run(int number) throws Exception;
    }

    static void warmUp(Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.run(i);
        }
    }

    Timing measure(int times, Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run(i);
            histogram.recordValue(System.nanoTime() - start);
        }
        return this;
    }

    double medianMillis() {
        return histogram.getValueAtPercentile(50) / 1e6;
    }

    double p99Millis() {
        return histogram.getValueAtPercentile(99) / 1e6;
    }
}

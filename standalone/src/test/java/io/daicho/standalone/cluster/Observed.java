package io.daicho.standalone.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What happened in a run, counted; and what must not happen, in words. */
final class Observed {

    private static final int SHOWN = 50;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int violationsInAll;

    void count(String what) {
        counts.computeIfAbsent(what, absent -> new LongAdder()).increment();
    }

    long counted(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    void took(String what, Duration time) {
        times.computeIfAbsent(what, absent -> new ConcurrentLinkedQueue<>()).add(time.toNanos());
    }

    /** Something that must not happen. */
    synchronized void violation(String what) {
        violationsInAll++;
        if (violations.size() < SHOWN) {
            violations.add(what);
        }
    }

    /** The first of them. */
    synchronized List<String> violations() {
        var shown = new ArrayList<>(violations);
        if (violationsInAll > shown.size()) {
            shown.add("and " + (violationsInAll - shown.size()) + " more");
        }
        return shown;
    }

    /** Everything counted, by name. */
    Map<String, Long> counts() {
        var all = new TreeMap<String, Long>();
        counts.forEach((what, count) -> all.put(what, count.sum()));
        return all;
    }

    /** Percentiles in milliseconds, in words, by name. */
    Map<String, String> times() {
        var all = new TreeMap<String, String>();
        times.forEach((what, nanos) -> {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            all.put(
                    what,
                    "p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                            .formatted(millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1)));
        });
        return all;
    }

    private static double millis(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(rank, 0)] / 1e6;
    }
}

package io.daicho.rebuild;

/** How fast a rebuild reads, and when that is to be told again. */
final class Pace {

    private static final long TELL_NANOS = 500_000_000;
    private static final double WEIGHT_OF_LATEST = 0.3;
    private static final double NANOS_A_SECOND = 1e9;

    private long toldAt = System.nanoTime();
    private long toldPosition;
    private double eventsPerSecond;

    Pace(long position) {
        this.toldPosition = position;
    }

    boolean isDue() {
        return System.nanoTime() - toldAt >= TELL_NANOS;
    }

    RebuildProgress at(long position, long target) {
        long now = System.nanoTime();
        if (position > toldPosition) {
            double latest = (position - toldPosition) * NANOS_A_SECOND / Math.max(1, now - toldAt);
            eventsPerSecond =
                    eventsPerSecond == 0 ? latest : eventsPerSecond + WEIGHT_OF_LATEST * (latest - eventsPerSecond);
        }
        toldPosition = position;
        toldAt = now;
        return new RebuildProgress(position, target, eventsPerSecond, 0, 0);
    }
}

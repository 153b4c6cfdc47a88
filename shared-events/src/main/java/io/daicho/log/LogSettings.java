package io.daicho.log;

import java.time.Duration;

/**
 * @param node name of this process, kept with every commit it appends
 * @param patience how long a commit is tried while the database does not answer
 * @param poll how often the end of the log is looked at for commits of other processes
 * @param queue how many commits may wait to be appended
 * @param mostAhead by how much this process's clock may be ahead of the database server's
 */
public record LogSettings(String node, Duration patience, Duration poll, int queue, Duration mostAhead) {

    private static final int QUEUE = 1_000;

    /** For a process whose clock is not the time of day, such as one that plays back the past. */
    private static final Duration ANY_CLOCK = Duration.ofDays(365_000);

    /** With room for many, and any clock. */
    public LogSettings(String node, Duration patience, Duration poll) {
        this(node, patience, poll, QUEUE, ANY_CLOCK);
    }

    public static LogSettings forNode(String node) {
        return new LogSettings(node, Duration.ofSeconds(30), Duration.ofMillis(100));
    }
}

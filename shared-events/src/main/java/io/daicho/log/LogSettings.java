package io.daicho.log;

import java.time.Duration;

/**
 * @param node name of this process, kept with every commit it appends
 * @param patience how long a commit is tried while the database does not answer
 * @param poll how often the end of the log is looked at for commits of other processes
 */
public record LogSettings(String node, Duration patience, Duration poll) {

    public static LogSettings forNode(String node) {
        return new LogSettings(node, Duration.ofSeconds(30), Duration.ofMillis(100));
    }
}

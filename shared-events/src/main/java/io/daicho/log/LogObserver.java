package io.daicho.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches the log at work, for metrics and traces. It is called by the threads that do the work, so it must be quick, and
 * must not throw.
 */
public interface LogObserver {

    /** Watches nothing. */
    LogObserver NONE = new LogObserver() {};

    /** An append, for as long as its caller waits for it. */
    default StoredCommit append(NewCommit commit, Append append) {
        return append.traced(null);
    }

    /** One insert has put commits into the log. */
    default void inserted(int commits, int events, Duration took) {}

    /** Another writer came first: what is left is placed behind it. */
    default void overtaken() {}

    /** An insert failed, or got no answer: the log is read to find out what became of it. */
    default void failed() {}

    /** The append itself. */
    interface Append {

        /**
         * Appends, once.
         *
         * @param trace W3C {@code traceparent} to keep beside the commit
         */
        StoredCommit traced(@Nullable String trace);
    }
}

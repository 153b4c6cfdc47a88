package io.daicho.log;

import java.time.Duration;

/** Pauses that double up to a limit, until patience ends. Measured by {@link System#nanoTime}: clocks may step. */
final class Retry {

    private final long deadline;
    private final Duration longest;
    private Duration next;

    Retry(Duration patience, Duration first, Duration longest) {
        this.deadline = System.nanoTime() + patience.toNanos();
        this.next = first;
        this.longest = longest;
    }

    boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    /** @return false, without a pause, once patience has ended or the thread is interrupted */
    boolean pause() {
        if (isOver()) {
            return false;
        }
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return true;
    }
}

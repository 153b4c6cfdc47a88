package io.daicho.asof;

import io.daicho.log.MongoEventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Finds the positions of moments, and the times of positions: the one place where times become positions. */
public final class LedgerMoments {

    private final MongoEventLog log;
    private final Clock clock;
    private final Duration settling;
    private final Pause pause;

    /**
     * Moments of a log.
     *
     * @param settling how long after a time commits may still appear that bear it: the nodes' clocks may differ by so
     *     much, and the insert of a commit takes its time
     */
    public LedgerMoments(MongoEventLog log, Clock clock, Duration settling) {
        this(log, clock, settling, Pause::sleep);
    }

    LedgerMoments(MongoEventLog log, Clock clock, Duration settling, Pause pause) {
        this.log = log;
        this.clock = clock;
        this.settling = settling;
        this.pause = pause;
    }

    /**
     * The position a moment has now and for ever; empty for the newest, which moves. A time that is only just over is
     * waited for until it has settled.
     *
     * @throws NotYetPast if the moment is not over
     */
    public OptionalLong position(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Newest newest -> OptionalLong.empty();
            case AsOf.Position asked -> OptionalLong.of(known(asked.position()));
            case AsOf.Time asked -> OptionalLong.of(settled(asked.last()));
            case AsOf.Preferred asked -> preferred(asked.last());
        };
    }

    /**
     * When the event at a position entered the log; the epoch for position 0.
     *
     * @throws NotYetPast if there is no such position yet
     */
    public Instant timeOf(long position) {
        return position == 0 ? Instant.EPOCH : log.timeOf(position).orElseThrow(() -> new NotYetPast(log.head()));
    }

    /**
     * Waits until the log reaches a position, at most for a time.
     *
     * @return the last position then, which is less than asked for when the time is over
     */
    public long await(long position, Duration limit) {
        try {
            log.awaitBeyond(position - 1, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return log.head();
    }

    private long known(long position) {
        long head = log.head();
        if (position > head) {
            throw new NotYetPast(head);
        }
        return position;
    }

    private OptionalLong preferred(Instant last) {
        try {
            return OptionalLong.of(settled(last));
        } catch (NotYetPast e) {
            return OptionalLong.empty();
        }
    }

    private long settled(Instant last) {
        // times never go back: once a later one is in the log, nothing can enter before it
        Instant newest = timeOf(log.head());
        if (last.isBefore(newest)) {
            return log.positionAt(last);
        }
        Instant now = now();
        if (last.isAfter(now)) {
            Instant before = newest.minusMillis(1);
            throw new NotYetPast(now.isAfter(before) ? now : before);
        }
        Duration rest = Duration.between(now, last.plus(settling));
        if (rest.isPositive() && !pause.take(rest)) {
            throw new NotYetPast(last.minus(settling));
        }
        return log.positionAt(last);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

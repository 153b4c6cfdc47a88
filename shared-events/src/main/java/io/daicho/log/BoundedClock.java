package io.daicho.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's clock, which is not believed when it is too far ahead of the database server's: the log's time never goes
 * back, so one node with a fast clock would drag the time of the whole ledger along. A clock that is behind does no harm.
 *
 * <p>The server is asked at first, every minute, and whenever the clock seems to have stepped ahead; in between its time
 * goes on by {@link System#nanoTime}. What cannot be known, because the request took its time, counts in the node's favour.
 */
final class BoundedClock extends Clock {

    static final Duration ASK_EVERY = Duration.ofMinutes(1);

    private static final Logger LOGGER = LoggerFactory.getLogger(BoundedClock.class);

    private final Clock clock;
    private final Duration most;
    private final LongSupplier nanos;
    private final ServerTime server;
    private volatile @Nullable Asked asked;

    /** The server's time, which was this at the latest when the moment of {@link System#nanoTime} was. */
    private record Asked(Instant server, long at) {

        Duration age(long now) {
            return Duration.ofNanos(now - at);
        }

        Duration ahead(Instant node, long now) {
            return Duration.between(server.plus(age(now)), node);
        }
    }

    /** Asks the database server for its time. */
    interface ServerTime {
        Optional<Instant> now();
    }

    BoundedClock(Clock clock, Duration most, ServerTime server, LongSupplier nanos) {
        this.clock = clock;
        this.most = most;
        this.nanos = nanos;
        this.server = server;
    }

    static BoundedClock of(Clock clock, Duration most, MongoDatabase database) {
        return new BoundedClock(clock, most, () -> timeOf(database), System::nanoTime);
    }

    private static Optional<Instant> timeOf(MongoDatabase database) {
        // not "hello": the embedded server knows the command by its old name only
        Date time = database.runCommand(new Document("isMaster", 1)).getDate("localTime");
        return Optional.ofNullable(time).map(Date::toInstant);
    }

    /**
     * The node's time.
     *
     * @throws ClockAhead if it is ahead of the server's by more than the bound
     * @throws MongoException if the server has never been heard
     */
    @Override
    public Instant instant() {
        Instant now = clock.instant();
        Optional<Duration> ahead = ahead(now);
        if (ahead.isPresent() && ahead.get().compareTo(most) > 0) {
            throw new ClockAhead(ahead.get(), most);
        }
        return now;
    }

    /**
     * How far the node's clock is ahead of the server's at least; negative where it is behind.
     *
     * @return empty if the server does not tell its time
     * @throws MongoException if the server has never been heard
     */
    Optional<Duration> ahead() {
        return ahead(clock.instant());
    }

    private Optional<Duration> ahead(Instant node) {
        Asked known = asked;
        if (known == null || known.age(nanos.getAsLong()).compareTo(ASK_EVERY) > 0 || isAhead(known, node)) {
            known = askedAgain(known);
        }
        return known == null ? Optional.empty() : Optional.of(known.ahead(node, nanos.getAsLong()));
    }

    private boolean isAhead(Asked known, Instant node) {
        return known.ahead(node, nanos.getAsLong()).compareTo(most) > 0;
    }

    private @Nullable Asked askedAgain(@Nullable Asked before) {
        long sent = nanos.getAsLong();
        try {
            asked = server.now().map(time -> new Asked(time, sent)).orElse(null);
        } catch (MongoException e) {
            if (before == null) {
                throw e;
            }
            LOGGER.debug("the database server's time could not be read, going on by the last one", e);
        }
        return asked;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BoundedClock(clock.withZone(zone), most, server, nanos);
    }
}

package io.daicho.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test sets; it goes on a little whenever it is read, as real ones do. */
final class SteppingClock extends Clock {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration STEP = Duration.ofMillis(1);

    private Instant now;

    SteppingClock(String tokyo) {
        this.now = instant(tokyo);
    }

    private static Instant instant(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant();
    }

    /** Goes on to a time of day in Tokyo, such as {@code 2022-06-20T10:15:00}. */
    synchronized void set(String tokyo) {
        now = instant(tokyo);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(STEP);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the ledger asks for instants alone");
    }
}

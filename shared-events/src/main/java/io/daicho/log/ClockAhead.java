package io.daicho.log;

import java.time.Duration;

/** This node's clock is ahead of the database server's by more than is let pass, so it appends nothing. */
public final class ClockAhead extends LogUnavailable {

    private static final long serialVersionUID = 1L;

    ClockAhead(Duration ahead, Duration most) {
        super("this node's clock is ahead of the database server's by " + ahead + ", more than " + most, null);
    }
}

package io.daicho.tree;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found that must not be: from the first finding on nothing is signed, until an operator has looked at it and
 * started the process anew.
 */
public final class IntegrityAlarm {

    private static final Logger LOGGER = LoggerFactory.getLogger(IntegrityAlarm.class);
    private static final int KEPT = 20;

    /** Something found. */
    public record Finding(Instant at, String what) {}

    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    public IntegrityAlarm(Clock clock) {
        this.clock = clock;
    }

    /** Notes a fault; the same one is noted and logged once. */
    public synchronized void raise(IntegrityFault fault) {
        String what = String.valueOf(fault.getMessage());
        if (findings.size() < KEPT
                && findings.stream().noneMatch(known -> known.what().equals(what))) {
            findings.add(new Finding(clock.instant(), what));
            LOGGER.error("integrity alarm: {}", what);
        }
    }

    public synchronized boolean isRaised() {
        return !findings.isEmpty();
    }

    /** The first findings, oldest first. */
    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }
}

package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A random walk over some streams, which cannot handle some events, and notices only after writing half of their rows. */
final class FailingWalk implements Projection {

    private static final int STREAMS = 7;

    private final RandomWalk walk;
    private final Set<Long> failing;

    FailingWalk(long seed, Set<Long> failing) {
        this.walk = new RandomWalk(seed);
        this.failing = failing;
    }

    static PositionedEvent event(long position) {
        PositionedEvent event = RandomWalk.event(position);
        return new PositionedEvent(
                position, event.at(), stream(position), position / STREAMS, event.actor(), event.event());
    }

    static String stream(long position) {
        return "stream-" + new Random(position).nextInt(STREAMS);
    }

    static Set<Long> positions(Random random, int count, long last) {
        var positions = new TreeSet<Long>();
        while (positions.size() < count) {
            positions.add(1 + random.nextLong(last));
        }
        return positions;
    }

    /** What is left out where all of these fail: they, and what follows them in their streams. */
    static Set<Long> leftOut(Set<Long> failing, Set<Long> skipped, long last) {
        var blocked = new HashSet<String>();
        var leftOut = new TreeSet<Long>();
        for (long position = 1; position <= last; position++) {
            boolean waits = blocked.contains(stream(position));
            if (skipped.contains(position) || waits || failing.contains(position)) {
                leftOut.add(position);
            }
            if (!skipped.contains(position) && failing.contains(position)) {
                blocked.add(stream(position));
            }
        }
        return leftOut;
    }

    @Override
    public String name() {
        return walk.name();
    }

    @Override
    public int version() {
        return walk.version();
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        return walk.rowKinds();
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return walk.keysRead(event);
    }

    @Override
    public void apply(PositionedEvent event, RowWriter rows) {
        walk.apply(event, rows);
        if (failing.contains(event.position())) {
            throw new IllegalArgumentException("cannot handle " + event.position());
        }
    }
}

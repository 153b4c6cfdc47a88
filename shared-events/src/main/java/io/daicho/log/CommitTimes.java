package io.daicho.log;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When positions entered the log. Commits never change, so those looked at are remembered; searches look at the roundest
 * positions first, which are the same ones however far the log has grown, so that most of a search is remembered.
 */
final class CommitTimes {

    private static final int REMEMBERED = 8192;

    private record CommitTime(long first, long last, Instant at) {}

    private final CommitReader reader;
    private final Map<Long, CommitTime> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CommitTime> eldest) {
            return size() > REMEMBERED;
        }
    });

    CommitTimes(CommitReader reader) {
        this.reader = reader;
    }

    Optional<Instant> at(long position) {
        return covering(position).map(CommitTime::at);
    }

    /** The last position up to the head whose commit is not later than a time, 0 if none. */
    long lastUntil(Instant time, long head) {
        long until = 0;
        long after = head + 1;
        while (after - until > 1) {
            long middle = roundest(until, after - 1);
            CommitTime commit = covering(middle)
                    .orElseThrow(() -> new IllegalStateException("the log has no event at position " + middle));
            if (commit.at().isAfter(time)) {
                after = commit.first();
            } else {
                until = commit.last();
            }
        }
        return until;
    }

    /** The number above one and up to another that has the most zeros at its end in binary. */
    static long roundest(long above, long upTo) {
        return upTo & -Long.highestOneBit(above ^ upTo);
    }

    private Optional<CommitTime> covering(long position) {
        CommitTime remembered = known.get(position);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<CommitTime> read = reader.covering(position)
                .map(commit -> new CommitTime(commit.position(), commit.lastPosition(), commit.at()));
        read.ifPresent(commit -> known.put(position, commit));
        return read;
    }
}

package io.daicho.log;

import java.time.Instant;

/**
 * The end of the log: the last position, and the time no later commit may go below.
 *
 * @param position 0 while the log is empty
 */
record Head(long position, Instant at) {

    static final Head OF_EMPTY_LOG = new Head(0, Instant.EPOCH);

    static Head after(StoredCommit commit) {
        return new Head(commit.lastPosition(), commit.at());
    }

    long next() {
        return position + 1;
    }
}

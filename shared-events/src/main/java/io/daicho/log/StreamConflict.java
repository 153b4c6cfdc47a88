package io.daicho.log;

import org.axonframework.modelling.command.ConcurrencyException;

/** Somebody else has appended to the stream at that sequence number: decide again on the newer state. */
public final class StreamConflict extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    StreamConflict(NewCommit commit) {
        super("stream " + commit.stream() + " already has an event with sequence number " + commit.seq());
    }
}

package io.daicho.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The events left out of a generation's rows. Within a stream order is kept: what follows an event that cannot be handled
 * waits behind it. Letters are written before the position, so one beyond the position is a left-over of a crash.
 */
final class LeftOut {

    private final DeadLetterStore store;
    private final Set<Long> skipped;
    private final Map<String, Long> firstOfStream = new HashMap<>();
    private final List<DeadLetter> pending = new ArrayList<>();
    private final Set<Long> leftOvers = new TreeSet<>();
    private int count;
    private long first;

    /** @param skipped positions of events that somebody decided to do without */
    LeftOut(DeadLetterStore store, Set<Long> skipped) {
        this.store = store;
        this.skipped = Set.copyOf(skipped);
    }

    /** Forgets everything but what is stored up to a position. */
    void load(long reached) {
        firstOfStream.clear();
        pending.clear();
        leftOvers.clear();
        count = 0;
        first = 0;
        for (DeadLetter letter : store.all()) {
            if (letter.position() <= reached) {
                keep(letter);
            } else {
                leftOvers.add(letter.position());
            }
        }
    }

    /** Whether an event is left out before it is tried; it is noted then. */
    boolean withholds(PositionedEvent event) {
        if (skipped.contains(event.position())) {
            note(DeadLetter.skipped(event));
            return true;
        }
        Long before = firstOfStream.get(event.stream());
        if (before == null) {
            return false;
        }
        requireRoom(event, new IllegalStateException("event " + before + " of its stream is left out"));
        note(DeadLetter.waiting(event, before));
        return true;
    }

    /** @throws TooManyDeadLetters if there is no room for it */
    void park(PositionedEvent event, RuntimeException cause) {
        if (store.capacity() == 0) {
            throw cause;
        }
        requireRoom(event, cause);
        note(DeadLetter.failed(event, cause));
    }

    private void requireRoom(PositionedEvent event, RuntimeException cause) {
        if (count >= store.capacity()) {
            throw new TooManyDeadLetters(event, store.capacity(), cause);
        }
    }

    private void note(DeadLetter letter) {
        pending.add(letter);
        keep(letter);
    }

    private void keep(DeadLetter letter) {
        count++;
        first = first == 0 ? letter.position() : Math.min(first, letter.position());
        if (letter.reason() == DeadLetter.Reason.FAILED) {
            firstOfStream.putIfAbsent(letter.stream(), letter.position());
        }
    }

    /** Position of the first event left out, or 0. */
    long first() {
        return first;
    }

    /** Writes what was noted up to a position, and removes what a crash left behind. */
    void write(long position) {
        pending.forEach(letter -> leftOvers.remove(letter.position()));
        List<Long> wrong = leftOvers.stream().filter(one -> one <= position).toList();
        if (!wrong.isEmpty()) {
            store.remove(wrong);
            wrong.forEach(leftOvers::remove);
        }
        if (!pending.isEmpty()) {
            store.write(pending);
            pending.clear();
        }
    }
}

package io.daicho.projection;

import java.util.Collection;
import java.util.List;

/** Where the events left out of one generation are kept. */
interface DeadLetterStore {

    /** Of a generation that leaves nothing out: an event that cannot be handled stops it. */
    DeadLetterStore NONE = new DeadLetterStore() {

        @Override
        public int capacity() {
            return 0;
        }

        @Override
        public List<DeadLetter> all() {
            return List.of();
        }

        @Override
        public void write(Collection<DeadLetter> letters) {
            throw new IllegalStateException("no event may be left out: " + letters);
        }

        @Override
        public void remove(Collection<Long> positions) {}
    };

    /** How many events may be left out before the projection stops: then it is not the events that are at fault. */
    int capacity();

    /** In the order of their positions. */
    List<DeadLetter> all();

    /** Writing one again changes nothing. */
    void write(Collection<DeadLetter> letters);

    void remove(Collection<Long> positions);
}

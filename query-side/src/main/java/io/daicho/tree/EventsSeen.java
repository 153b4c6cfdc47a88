package io.daicho.tree;

import io.daicho.log.StoredEvent;
import java.util.List;

/**
 * Is told of the events as they enter the tree of this node, in the order of their positions and without a gap. After a
 * failure or a restart events come again, from at most some hundred before the last ones seen.
 */
public interface EventsSeen {

    void accept(List<StoredEvent> events);

    /** A checkpoint is about to be signed here over events that have been seen. */
    default void beforeCheckpoint() {}

    /** Tells several, one after the other. */
    static EventsSeen all(List<EventsSeen> several) {
        return new EventsSeen() {
            @Override
            public void accept(List<StoredEvent> events) {
                several.forEach(one -> one.accept(events));
            }

            @Override
            public void beforeCheckpoint() {
                several.forEach(EventsSeen::beforeCheckpoint);
            }
        };
    }
}

package io.daicho.tree;

import io.daicho.log.StoredEvent;
import java.util.List;

/**
 * Is told of the events as they enter the tree of this node, in the order of their positions and without a gap. After a
 * failure or a restart events come again, from at most some hundred before the last ones seen.
 */
public interface EventsSeen {

    void accept(List<StoredEvent> events);
}

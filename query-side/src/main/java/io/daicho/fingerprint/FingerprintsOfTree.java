package io.daicho.fingerprint;

import com.mongodb.MongoException;
import io.daicho.log.StoredEvent;
import io.daicho.tree.EventsSeen;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the fingerprints of events as they enter the tree of this node. */
public final class FingerprintsOfTree implements EventsSeen {

    private static final Logger LOGGER = LoggerFactory.getLogger(FingerprintsOfTree.class);

    private final FingerprintWriter writer;

    public FingerprintsOfTree(FingerprintStore store) {
        this.writer = new FingerprintWriter(store);
    }

    @Override
    public void accept(List<StoredEvent> events) {
        writer.add(events.stream().map(StoredEvent::leafLine).toList());
    }

    @Override
    public void beforeCheckpoint() {
        try {
            writer.flush();
        } catch (MongoException e) {
            // they are hints: what is signed does not depend on them
            LOGGER.warn("the fingerprints of the last events were not kept, trying again with the next checkpoint", e);
        }
    }
}

package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import java.util.ArrayList;
import java.util.UUID;

/** Commits of small events, well-formed and otherwise meaningless. */
final class TestCommits {

    private TestCommits() {}

    static NewCommit commit(String stream, long seq, String command, int events) {
        var list = new ArrayList<NewEvent>();
        for (int i = 0; i < events; i++) {
            var payload = "{\"measureId\":\"%s\",\"number\":%d}".formatted(stream, seq + i);
            list.add(new NewEvent(
                    UUID.randomUUID().toString(),
                    new EncodedEvent(new EventType("Tested", 1), payload),
                    "{\"actor\":\"tester\"}"));
        }
        return new NewCommit(stream, seq, "Measure", command, list);
    }

    /** The first commit of a stream of its own. */
    static NewCommit fresh(int events) {
        return commit(UUID.randomUUID().toString(), 0, UUID.randomUUID().toString(), events);
    }
}

package io.daicho.audit;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Commits of one to four events on some streams, with texts that are sealed, the same for the same seed. */
final class RandomCommits {

    private static final List<String> WORDS = List.of("案内板", "交流", "防災", "ポスター", "Smart City");
    private static final List<String> OUTCOMES = List.of("RECORDED", "NO_RECORD", "CANCELLED");

    private final Random random;
    private final Map<String, Long> nextSeq = new HashMap<>();
    private final List<String> streams = new ArrayList<>();

    RandomCommits(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            streams.add(uuid());
        }
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Appends commits until the log has this many events or some more. */
    void appendUpTo(MongoEventLog log, long events) {
        while (log.head() < events) {
            log.append(next());
        }
    }

    NewCommit next() {
        String stream = streams.get(random.nextInt(streams.size()));
        var events = new ArrayList<NewEvent>();
        for (int i = 1 + random.nextInt(2) * random.nextInt(4); i > 0; i--) {
            events.add(event(stream));
        }
        long seq = nextSeq.getOrDefault(stream, 0L);
        nextSeq.put(stream, seq + events.size());
        return new NewCommit(stream, seq, "Measure", uuid(), events);
    }

    private NewEvent event(String stream) {
        String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        Map<String, Object> result = Map.of(
                "year",
                2015 + random.nextInt(10),
                "outcome",
                outcome,
                "text",
                WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(1000),
                "participants",
                List.of("paris", "seoul").subList(0, random.nextInt(3)),
                "figures",
                List.of(Map.of("label", "回数", "value", Integer.toString(random.nextInt(90)))));
        Map<String, Object> payload = Map.of("measureId", stream, "result", result);
        Map<String, Object> meta = Map.of("actor", "職員" + random.nextInt(5), "reason", "理由" + random.nextInt(50));
        return new NewEvent(
                uuid(),
                new EncodedEvent(new EventType("YearResultRecorded", 1), CanonicalJson.of(payload)),
                CanonicalJson.of(meta));
    }
}

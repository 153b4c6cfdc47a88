package io.daicho.history;

import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes random histories of several measures to the log, one among the other, some events sharing a commit. */
final class InterleavedHistories {

    private InterleavedHistories() {}

    /** @return the measures' streams as they now stand in the log */
    static List<List<StoredEvent>> write(MongoEventLog log, int measures, long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<Deque<StoredEvent>>();
        for (int i = 0; i < measures; i++) {
            waiting.add(new ArrayDeque<>(RandomHistory.of(seed + i)));
        }
        List<String> streams =
                waiting.stream().map(events -> events.element().stream()).toList();
        while (!waiting.isEmpty()) {
            Deque<StoredEvent> next = waiting.get(random.nextInt(waiting.size()));
            append(log, next, 1 + random.nextInt(3) / 2);
            waiting.removeIf(Deque::isEmpty);
        }
        List<StoredEvent> written = log.readAfter(0, Integer.MAX_VALUE);
        return streams.stream()
                .map(stream -> written.stream()
                        .filter(event -> event.stream().equals(stream))
                        .toList())
                .toList();
    }

    private static void append(MongoEventLog log, Deque<StoredEvent> from, int count) {
        StoredEvent first = from.element();
        var events = new ArrayList<NewEvent>();
        while (events.size() < count && !from.isEmpty()) {
            StoredEvent event = from.remove();
            events.add(new NewEvent(UUID.randomUUID().toString(), event.event(), first.meta()));
        }
        String command = UUID.randomUUID().toString();
        log.append(new NewCommit(first.stream(), first.seq(), first.streamType(), command, events));
    }
}

package io.daicho.tree;

import io.daicho.catalogue.EventJson;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of the log as they stand in it, in the order of their positions. */
public final class LogEntries {

    /** Events looked at for one page: a filter that rarely matches is answered in many short pages, not in one slow one. */
    private static final int LOOKED_AT = 5_000;

    private static final String ACTOR = "actor";

    /** What a list is narrowed to; null for anything. */
    public record Filter(
            @Nullable String stream,
            @Nullable String type,
            @Nullable String actor) {

        boolean isEverything() {
            return stream == null && type == null && actor == null;
        }

        boolean accepts(StoredEvent event) {
            return (stream == null || stream.equals(event.stream()))
                    && (type == null || type.equals(event.type().name()))
                    && (actor == null
                            || actor.equals(EventJson.map(event.sealedMeta()).get(ACTOR)));
        }
    }

    /** Some events. @param next the first position not looked at, or null at the end */
    public record Page(List<StoredEvent> events, @Nullable Long next) {}

    private final MongoEventLog log;

    public LogEntries(MongoEventLog log) {
        this.log = log;
    }

    /** The last position in the log, 0 if it is empty. */
    public long head() {
        return log.head();
    }

    /** The event at a position, if the log reaches so far. */
    public Optional<StoredEvent> at(long position) {
        return position < 1 || position > log.head()
                ? Optional.empty()
                : Optional.of(log.readPositions(List.of(position)).getFirst());
    }

    /**
     * A page of those from one position up to another.
     *
     * @param limit how many at most; there may be fewer, though more follow
     */
    public Page page(Filter filter, long from, long upTo, int limit) {
        if (filter.stream() != null) {
            List<StoredEvent> events = log.readStreamUpTo(filter.stream(), upTo).stream()
                    .filter(event -> event.position() >= from)
                    .toList();
            return cut(filter, events, limit, null);
        }
        int wanted = filter.isEverything() ? limit : LOOKED_AT;
        List<StoredEvent> events = log.readAfter(from - 1, wanted).stream()
                .filter(event -> event.position() <= upTo)
                .toList();
        long end = from + events.size();
        return cut(filter, events, limit, end <= upTo ? end : null);
    }

    /** @param behind the position behind the events, null if no others come */
    private static Page cut(Filter filter, List<StoredEvent> events, int limit, @Nullable Long behind) {
        var accepted = new ArrayList<StoredEvent>();
        for (StoredEvent event : events) {
            if (filter.accepts(event)) {
                if (accepted.size() == limit) {
                    return new Page(accepted, event.position());
                }
                accepted.add(event);
            }
        }
        return new Page(accepted, behind);
    }
}

package io.daicho.log;

import java.util.List;

/**
 * All events of one command on one aggregate: they enter the log together or not at all.
 *
 * @param stream id of the aggregate
 * @param seq sequence number of the first event in the stream, from 0
 * @param streamType type of the aggregate
 * @param command id of the command, unique in the log
 * @param events 1 to {@value #MAX_EVENTS}
 */
public record NewCommit(String stream, long seq, String streamType, String command, List<NewEvent> events) {

    /** Bounds the search for the commit that covers a position. */
    public static final int MAX_EVENTS = 1024;

    /** Below MongoDB's limit of 16 MiB a document, with room for the envelope. */
    static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    public NewCommit {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("a commit has 1 to " + MAX_EVENTS + " events, not " + events.size());
        }
        if (characters(events) > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a commit has at most " + MAX_CHARACTERS + " characters, not " + characters(events));
        }
    }

    int characters() {
        return characters(events);
    }

    private static int characters(List<NewEvent> events) {
        return events.stream()
                .mapToInt(
                        event -> event.event().payload().length() + event.meta().length())
                .sum();
    }
}

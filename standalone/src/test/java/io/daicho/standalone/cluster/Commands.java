package io.daicho.standalone.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every command that was sent, by its key, and what its client knows of it in the end. */
final class Commands {

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /** What a client knows of a command. */
    sealed interface Outcome {

        /**
         * It was told that the command has taken effect.
         *
         * @param changed false where there was nothing to change
         * @param stream id of what was changed
         * @param version of the stream after it
         * @param position from which on readers see it
         */
        record Acknowledged(boolean changed, String stream, long version, long position) implements Outcome {}

        /** It was told that the command has no effect, and why. */
        record Refused(int status, String problem) implements Outcome {}

        /** It does not know. */
        record Unsettled() implements Outcome {}
    }

    void sent(String key) {
        outcomes.put(key, new Outcome.Unsettled());
    }

    void settled(String key, Outcome outcome) {
        outcomes.put(key, outcome);
    }

    Map<String, Outcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** The same without one of them: for trying whether a check notices. */
    static Map<String, Outcome> with(Map<String, Outcome> outcomes, String key, Outcome outcome) {
        var changed = new ConcurrentHashMap<>(outcomes);
        changed.put(key, outcome);
        return changed;
    }
}

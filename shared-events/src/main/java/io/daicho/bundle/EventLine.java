package io.daicho.bundle;

import io.daicho.proof.LeafLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of {@code events.ndjson}, taken apart.
 *
 * @param leaf the envelope, with payload and metadata as the texts they are
 * @param commitments what the event is committed to in place of free texts: hexadecimal digits by JSON Pointer
 */
record EventLine(LeafLine leaf, Map<String, String> commitments) {

    private static final String COMMITMENT = "commitment";
    private static final String NO_TIME = " is not a time in UTC with milliseconds (RFC 3339)";
    private static final int TIME_INDEX = "{\"at\":".length();

    /**
     * @throws NotCanonical unless the text is the canonical JSON of an envelope: its eleven members and no other, each
     *     of its type
     */
    static EventLine parse(String text) {
        var reader = new CanonicalReader(text);
        var commitments = new TreeMap<String, String>();
        reader.expect("{\"at\":");
        Instant at = time(reader);
        reader.expect(",\"command\":");
        String command = name(reader);
        reader.expect(",\"id\":");
        String id = name(reader);
        reader.expect(",\"meta\":");
        String meta = object(reader, text, "/meta", commitments);
        reader.expect(",\"payload\":");
        String payload = object(reader, text, "/payload", commitments);
        reader.expect(",\"position\":");
        long position = reader.integer();
        reader.expect(",\"rev\":");
        int rev = revision(reader);
        reader.expect(",\"seq\":");
        long seq = reader.integer();
        reader.expect(",\"stream\":");
        String stream = name(reader);
        reader.expect(",\"streamType\":");
        String streamType = name(reader);
        reader.expect(",\"type\":");
        String type = name(reader);
        reader.expect("}");
        reader.end();
        var leaf = new LeafLine(at, command, id, meta, payload, position, rev, seq, stream, streamType, type);
        if (!leaf.text().equals(text)) {
            throw new NotCanonical(TIME_INDEX, "at" + NO_TIME);
        }
        return new EventLine(leaf, commitments);
    }

    private static Instant time(CanonicalReader reader) {
        int begin = reader.index();
        String text = reader.string();
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new NotCanonical(begin, "at" + NO_TIME + ": " + Excerpt.of(text));
        }
    }

    private static String name(CanonicalReader reader) {
        int begin = reader.index();
        String name = reader.string();
        if (name.isEmpty()) {
            throw new NotCanonical(begin, "expected a text that is not empty");
        }
        return name;
    }

    private static int revision(CanonicalReader reader) {
        int begin = reader.index();
        long revision = reader.integer();
        if (revision < 1 || revision > Integer.MAX_VALUE) {
            throw new NotCanonical(begin, "rev is " + revision + ", revisions count from 1");
        }
        return (int) revision;
    }

    private static String object(CanonicalReader reader, String text, String pointer, Map<String, String> commitments) {
        int begin = reader.index();
        collect(pointer, reader.object(), commitments);
        return text.substring(begin, reader.index());
    }

    private static void collect(String pointer, Map<?, ?> members, Map<String, String> commitments) {
        members.forEach((name, value) -> {
            if (value instanceof Map<?, ?> object) {
                String field =
                        pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
                if (object.size() == 1 && object.get(COMMITMENT) instanceof String commitment) {
                    commitments.put(field, commitment);
                } else {
                    collect(field, object, commitments);
                }
            }
        });
    }
}

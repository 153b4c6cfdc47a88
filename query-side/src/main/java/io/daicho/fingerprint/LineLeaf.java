package io.daicho.fingerprint;

import io.daicho.catalogue.EventJson;
import io.daicho.proof.CanonicalJson;
import io.daicho.proof.LeafLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A member of an event's line that holds no other: a text, a number, a truth value, null, or an empty object or array.
 *
 * @param pointer JSON Pointer (RFC 6901) into the line, e.g. {@code /payload/result/outcome} or {@code /at}
 * @param value its JSON text, a text in quotation marks
 */
public record LineLeaf(String pointer, String value) {

    /**
     * All leaves of a line, in the order in which they stand there. A payload or metadata that is not JSON is one leaf: its
     * text.
     */
    public static List<LineLeaf> of(LeafLine line) {
        var leaves = new ArrayList<LineLeaf>();
        collect("/at", line.atText(), leaves);
        collect("/command", line.command(), leaves);
        collect("/id", line.id(), leaves);
        collect("/meta", parsed(line.meta()), leaves);
        collect("/payload", parsed(line.payload()), leaves);
        collect("/position", line.position(), leaves);
        collect("/rev", line.rev(), leaves);
        collect("/seq", line.seq(), leaves);
        collect("/stream", line.stream(), leaves);
        collect("/streamType", line.streamType(), leaves);
        collect("/type", line.type(), leaves);
        return leaves;
    }

    private static Object parsed(String text) {
        try {
            return EventJson.map(text);
        } catch (JacksonException e) {
            return text;
        }
    }

    private static void collect(String pointer, @Nullable Object value, List<LineLeaf> leaves) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((name, member) -> collect(pointer + "/" + escaped(name.toString()), member, leaves));
        } else if (value instanceof List<?> items && !items.isEmpty()) {
            for (int i = 0; i < items.size(); i++) {
                collect(pointer + "/" + i, items.get(i), leaves);
            }
        } else {
            leaves.add(new LineLeaf(pointer, text(value)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(@Nullable Object value) {
        // decimals and numbers too large are not canonical, but an altered event may hold one
        return value instanceof Number number ? number.toString() : CanonicalJson.of(value);
    }
}

package io.daicho.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to a row. All of a generation's rows with all their versions are the set of these up to a position,
 * whatever order they are stored in.
 */
public sealed interface RowChange {

    /** Id of the row. */
    String key();

    /** Position of the event. */
    long position();

    /**
     * The event began a version of the row.
     *
     * @param depth how many versions came before
     * @param links the way to them
     * @param row what it holds, as JSON values, or null where the row ended
     */
    record Begun(
            String key,
            long position,
            long depth,
            List<Long> links,
            @Nullable Map<String, Object> row) implements RowChange {}

    /**
     * The event superseded a version of the row.
     *
     * @param from where that version began
     */
    record Ended(String key, long position, long from) implements RowChange {}
}

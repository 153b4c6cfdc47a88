package io.daicho.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the versions of one projection's rows and its position are kept. */
interface RowStore {

    /**
     * The versions that exist, by {@link RowVersion#id() id}.
     *
     * @param position versions from later than this may come without their rows
     */
    Map<String, RowVersion> read(Collection<String> ids, long position);

    /** The versions that exist, without their rows. */
    Map<String, RowVersion> readLinks(Collection<String> ids);

    /** Writes superseded versions, in any order; one that is there is left as it is. */
    void writeSuperseded(Collection<RowVersion> versions);

    /** Writes newest versions, in any order; one older than what is there is left out, so no row moves backwards. */
    void writeNewest(Collection<RowVersion> versions);

    /**
     * Writes versions that are most likely not there yet, which is faster; where some are, the outcome is that of the
     * methods above.
     */
    default void writeNew(List<RowVersion> superseded, List<RowVersion> newest) {
        writeSuperseded(superseded);
        writeNewest(newest);
    }

    /**
     * Gives a stored version another row.
     *
     * @return false if it is the newest version and no longer there, because a newer one has taken its place
     */
    boolean replaceRow(RowVersion version);

    ReachedPosition reached();

    /** Moves the position forward; a position already passed changes nothing. */
    void reach(ReachedPosition position);
}

package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import java.util.List;

/**
 * A read model as a pure function of the log: what an event at a position makes of the rows left by the events before.
 * It must be deterministic (the same rows and event always give the same rows), since after a crash events are
 * handled again and must write what they wrote before.
 */
public interface Projection {

    /** Lower-case name, the same in every version. */
    String name();

    /** From 1; raised whenever rows come out differently, so that new code builds rows of its own. */
    int version();

    /** Every kind of row the projection keeps. */
    List<RowKind<?>> rowKinds();

    /** Keys an event is certain to read: a hint that lets a batch fetch them together. */
    List<RowKey<?>> keysRead(LedgerEvent event);

    /** Handles every event there is; one it does not care about leaves the rows alone. */
    void apply(PositionedEvent event, RowWriter rows);

    /**
     * Whether the questions put to this version can be answered from rows of an older one while its own are being built.
     * It is for the author of a version to say: rows that can be decoded may lack a list, or mean something else. Members
     * that older rows lack come as null.
     */
    default boolean canAnswerFrom(int olderVersion) {
        return false;
    }
}

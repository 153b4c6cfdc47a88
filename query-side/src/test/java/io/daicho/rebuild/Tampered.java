package io.daicho.rebuild;

import io.daicho.events.LedgerEvent;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowWriter;
import java.util.List;

/** A projection that does at some events what it should not; in another version, if told so. */
final class Tampered implements Projection {

    private final Projection projection;
    private final int version;
    private final Handling handling;
    private final boolean answersFromOlder;

    /** What is done with an event in place of handing it to the projection. */
    interface Handling {
        void handle(Projection projection, PositionedEvent event, RowWriter rows);
    }

    Tampered(Projection projection, int version, boolean answersFromOlder, Handling handling) {
        this.projection = projection;
        this.version = version;
        this.answersFromOlder = answersFromOlder;
        this.handling = handling;
    }

    static Tampered with(Projection projection, Handling handling) {
        return new Tampered(projection, projection.version(), false, handling);
    }

    /** Everything is done as it should be, by the next version of the code. */
    static Tampered nextVersion(Projection projection, boolean answersFromOlder) {
        return new Tampered(
                projection, projection.version() + 1, answersFromOlder, (same, event, rows) -> same.apply(event, rows));
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        return projection.rowKinds();
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return projection.keysRead(event);
    }

    @Override
    public void apply(PositionedEvent event, RowWriter rows) {
        handling.handle(projection, event, rows);
    }

    @Override
    public boolean canAnswerFrom(int olderVersion) {
        return answersFromOlder;
    }
}

package io.daicho.view.actor;

import io.daicho.events.LedgerEvent;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For each actor the positions of the events they caused. The events themselves stay in the log. */
public final class ActorProjection implements Projection {

    static final RowKind<ActorRecord> ACTOR = new RowKind<>("actor", ActorRecord.class);
    static final RowList ALL = RowList.of("actors");

    static RowList changesOf(String actor) {
        return RowList.of("changes", actor);
    }

    @Override
    public String name() {
        return "actor";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        var kinds = new ArrayList<>(RowList.KINDS);
        kinds.add(ACTOR);
        return kinds;
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        // few actors cause many events: their rows are at hand after the first
        return List.of();
    }

    @Override
    public void apply(PositionedEvent event, RowWriter rows) {
        RowKey<ActorRecord> key = ACTOR.key(event.actor());
        Optional<ActorRecord> before = rows.find(key);
        if (before.isEmpty()) {
            ALL.add(rows, event.actor());
        }
        changesOf(event.actor()).add(rows, Long.toString(event.position()));
        rows.put(
                key,
                before.map(actor -> actor.changedAgain(event.position()))
                        .orElseGet(() -> new ActorRecord(event.actor(), 1, event.position(), event.position())));
    }
}

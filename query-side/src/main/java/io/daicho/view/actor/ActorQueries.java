package io.daicho.view.actor;

import io.daicho.projection.ListWalk;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import io.daicho.projection.RowList.Member;
import java.util.List;
import java.util.Optional;

/** Questions about who changed the ledger, each answered for one position. */
public final class ActorQueries {

    private final ReadModel readModel;

    public ActorQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    public ReadModel readModel() {
        return readModel;
    }

    public PlacedPage<ActorRecord> actors(long position, Place start, int limit) {
        return new ListWalk<>(readModel.at(position), ActorProjection.ACTOR::key)
                .page(ActorProjection.ALL, start, limit);
    }

    public Optional<ActorRecord> actor(String actor, long position) {
        return readModel.at(position).find(ActorProjection.ACTOR.key(actor));
    }

    /**
     * Positions of an actor's events, the newest first.
     *
     * @param start its slot counts the events already shown
     */
    public PlacedPage<Long> changes(ActorRecord actor, long position, Place start, int limit) {
        int end = Math.max(0, actor.changes() - start.slot());
        int begin = Math.max(0, end - limit);
        // nothing ever leaves this list, so the place of an event is its number
        List<Long> positions =
                ActorProjection.changesOf(actor.actor()).read(readModel.at(position), begin, end - begin).stream()
                        .map(Member::id)
                        .map(Long::valueOf)
                        .toList()
                        .reversed();
        return new PlacedPage<>(positions, begin == 0 ? null : new Place(0, actor.changes() - begin));
    }
}

package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.TestMongo;
import io.daicho.projection.RandomWalk.Cell;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MongoVersionedRowsIT extends VersionedRowsContract {

    private static final RowKey<Cell> KEY = RandomWalk.CELL.key("a");

    @Override
    LongStream seeds() {
        return LongStream.rangeClosed(101, 105);
    }

    @Override
    RowStore emptyStore(Projection projection) {
        return new MongoRowStore(TestMongo.freshDatabase(), Generation.first(projection), projection.rowKinds());
    }

    @Test
    void theNewestVersionNeverMovesBackwards() {
        RowStore store = emptyStore(new RandomWalk(1));
        RowVersion old = RowVersion.first(KEY.id(), 3, new Cell(1, "z"));
        RowVersion young = old.next(7, new Cell(2, "a"));

        store.writeNewest(List.of(young));
        store.writeNewest(List.of(old));

        assertThat(store.read(List.of(KEY.id()), 7)).containsEntry(KEY.id(), young);
    }

    @Test
    void thePositionNeverMovesBackwards() {
        RowStore store = emptyStore(new RandomWalk(1));
        store.reach(new ReachedPosition(7, Instant.ofEpochMilli(70)));
        store.reach(new ReachedPosition(3, Instant.ofEpochMilli(90)));

        assertThat(store.reached()).isEqualTo(new ReachedPosition(7, Instant.ofEpochMilli(70)));
    }

    @Test
    void manyKeysAreReadInQueriesOfAHundred() {
        RowStore store = emptyStore(new RandomWalk(1));
        List<RowVersion> versions = LongStream.rangeClosed(1, 250)
                .mapToObj(n -> RowVersion.first(RandomWalk.CELL.key(n).id(), n, new Cell(n, "")))
                .toList();
        store.writeNewest(versions);

        assertThat(store.read(versions.stream().map(RowVersion::key).toList(), 250)
                        .values())
                .containsExactlyInAnyOrderElementsOf(versions);
    }
}

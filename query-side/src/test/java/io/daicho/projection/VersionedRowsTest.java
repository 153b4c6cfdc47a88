package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.RandomWalk.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VersionedRowsTest extends VersionedRowsContract {

    @Override
    LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @Override
    RowStore emptyStore(Projection projection) {
        return new MapRowStore();
    }

    @Test
    void aRowWithManyVersionsIsReadAtAnyPositionInLogarithmicRounds() {
        var store = new MapRowStore();
        var key = RandomWalk.CELL.key("busy");
        int versions = 10_000;
        var rows = new BatchRows(new VersionSearch(store), new RecentRows(), 0);
        for (int position = 1; position <= versions; position++) {
            rows.moveTo(position);
            rows.put(key, new Cell(position, ""));
        }
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());

        var rounds = new ArrayList<Integer>();
        for (int position = 1; position <= versions; position += 37) {
            store.takeRounds();
            Map<RowKey<Cell>, Cell> found = new RowsAt(new VersionSearch(store), position).findAll(List.of(key));
            rounds.add(store.takeRounds());
            assertThat(found.get(key)).isEqualTo(new Cell(position, ""));
        }

        // log2(10,000) < 14; a jump chain needs at most about twice that
        assertThat(rounds).allMatch(count -> count <= 2 * 14);
        assertThat(rows.newest()).allMatch(version -> version.jumps().size() <= 15);
    }
}

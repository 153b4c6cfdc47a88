package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.RandomWalk.Cell;
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
    void aRowWithManyVersionsIsReadAtAnyPositionInAFewRounds() {
        var store = new MapRowStore();
        var key = RandomWalk.CELL.key("busy");
        // one block of blocks of blocks, and a bit of the next
        int versions = 33_000;
        var rows = new BatchRows(new VersionSearch(store), RecentRows.ofKnownRows(), 0);
        for (int position = 1; position <= versions; position++) {
            rows.moveTo(position * 2L);
            rows.put(key, new Cell(position, ""));
        }
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());

        var reader = new VersionSearch(store);
        assertThat(new RowsAt(reader, 1).findAll(List.of(key))).isEmpty();
        for (int position = 1; position <= versions; position += 13) {
            store.takeRounds();
            Map<RowKey<Cell>, Cell> found = new RowsAt(reader, position * 2L + 1).findAll(List.of(key));

            assertThat(found.get(key)).isEqualTo(new Cell(position, ""));
            // the newest, the last of the cube, of the square, of the block, and the version itself
            assertThat(store.takeRounds()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void aRowWithHundredsOfVersionsIsReadAtAnyPositionInThreeRounds() {
        var store = new MapRowStore();
        var key = RandomWalk.CELL.key("usual");
        var rows = new BatchRows(new VersionSearch(store), RecentRows.ofKnownRows(), 0);
        for (int position = 1; position <= 1_000; position++) {
            rows.moveTo(position);
            rows.put(key, new Cell(position, ""));
        }
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());

        for (int position = 1; position <= 1_000; position++) {
            store.takeRounds();
            assertThat(new RowsAt(new VersionSearch(store), position).find(key)).contains(new Cell(position, ""));
            assertThat(store.takeRounds()).isLessThanOrEqualTo(3);
        }
        assertThat(rows.newest()).allMatch(version -> version.links().froms().size() <= 2 * 31);
    }
}

package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportRowsTest {

    private static final int TOTAL = 100_000;

    private final FakeStore store = new FakeStore(new byte[0]);
    private final ImportRows rows = new ImportRows(store, "id");

    private void save(int from, int to) {
        store.saveRows(
                "id",
                IntStream.rangeClosed(from, to)
                        .mapToObj(row -> new RowReport(row, row + 1, row, RowOutcome.ACCEPTED, "m", 1, row, List.of()))
                        .toList());
    }

    @Test
    void rowsNotThereYetAreNotLookedForOneByOne() {
        assertThat(rows.page(0, TOTAL, 1, Optional.empty()).items()).isEmpty();
        assertThat(store.reads).isEqualTo(1);

        save(1, 600);

        assertThat(rows.page(0, TOTAL, 10, Optional.of(RowOutcome.REJECTED)).next())
                .isEmpty();
        assertThat(store.reads).isEqualTo(4);
    }

    @Test
    void pagesFollowEachOther() {
        save(1, 5);
        ImportRows.Page first = rows.page(0, 5, 3, Optional.empty());
        assertThat(first.items()).extracting(RowReport::row).containsExactly(1, 2, 3);
        ImportRows.Page second = rows.page(first.next().orElseThrow(), 5, 3, Optional.empty());
        assertThat(second.items()).extracting(RowReport::row).containsExactly(4, 5);
        assertThat(second.next()).isEmpty();
    }
}

package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsInParallelTest {

    private static final int ROWS = 200;

    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void rowsTakeTheirTurnsInTheOrderOfTheFileHoweverLongEachTakes() throws InterruptedException {
        try (var parallel = new RowsInParallel(16)) {
            parallel.map(rows(), (row, turn) -> {
                pause(row);
                turn.await();
                order.add(row.row());
                turn.pass();
                pause(row);
                return new RowReportBuilder(row).rejected();
            });
        }

        assertThat(order)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    @Test
    void rowsThatWantNoTurnLetTheOthersGo() throws InterruptedException {
        try (var parallel = new RowsInParallel(16)) {
            parallel.map(rows(), (row, turn) -> {
                pause(row);
                if (row.row() % 3 == 0) {
                    turn.await();
                    order.add(row.row());
                }
                return new RowReportBuilder(row).rejected();
            });
        }

        assertThat(order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS)
                        .filter(row -> row % 3 == 0)
                        .boxed()
                        .toList());
    }

    private static void pause(RowReading row) {
        LockSupport.parkNanos(new Random(row.row()).nextInt(2_000_000));
    }

    private static List<RowReading> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> new RowReading(row, row, row, Optional.empty(), List.of()))
                .toList();
    }
}

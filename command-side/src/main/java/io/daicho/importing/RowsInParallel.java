package io.daicho.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;

/**
 * Works rows off side by side, so that the log commits many in one write; never more than so many at once. Every row is
 * a measure of its own; they wait for each other only to register in the order of the file.
 */
final class RowsInParallel implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    RowsInParallel(int inFlight) {
        this.free = new Semaphore(inFlight);
    }

    /** @return the outcomes in the order of the rows; where one fails the others are let finish first */
    List<RowReport> map(List<RowReading> rows, BiFunction<RowReading, RowTurn, RowReport> work)
            throws InterruptedException {
        List<Future<RowReport>> running = new ArrayList<>();
        RowTurn turn = RowTurn.first();
        try {
            for (RowReading row : rows) {
                RowTurn own = turn;
                turn = own.next();
                free.acquire();
                running.add(threads.submit(() -> {
                    try {
                        return work.apply(row, own);
                    } finally {
                        own.pass();
                        free.release();
                    }
                }));
            }
            List<RowReport> reports = new ArrayList<>();
            for (Future<RowReport> row : running) {
                reports.add(row.get());
            }
            return reports;
        } catch (ExecutionException e) {
            throw new RowFailed(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    /** A row met a fault that is not the file's: the import stops here and may be taken up again. */
    static final class RowFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RowFailed(ExecutionException cause) {
            super("a row could not be worked off", cause);
        }
    }
}

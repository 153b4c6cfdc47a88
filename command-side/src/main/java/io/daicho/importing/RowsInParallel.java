package io.daicho.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Works rows off side by side, so that the log commits many in one write; never more than so many at once. Every row is
 * a measure of its own, so no two of them wait for each other's order.
 */
final class RowsInParallel implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    RowsInParallel(int inFlight) {
        this.free = new Semaphore(inFlight);
    }

    /** @return the outcomes in the order of the rows; where one fails the others are let finish first */
    List<RowReport> map(List<RowReading> rows, Function<RowReading, RowReport> work) throws InterruptedException {
        List<Future<RowReport>> running = new ArrayList<>();
        try {
            for (RowReading row : rows) {
                free.acquire();
                running.add(threads.submit(() -> {
                    try {
                        return work.apply(row);
                    } finally {
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

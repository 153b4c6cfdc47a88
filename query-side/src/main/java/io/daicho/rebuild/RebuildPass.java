package io.daicho.rebuild;

import io.daicho.projection.EventFeed;
import io.daicho.projection.PositionedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * One reading of the log for several rebuilds: each event is read and decoded once. Each task handles events on a thread
 * of its own, some of them behind the reading, so that one which writes a window does not keep the others waiting.
 */
final class RebuildPass {

    private static final int EVENTS = 1_000;

    /** How many readings a task may be behind: with {@link #EVENTS} some MiB of the heap, whatever the length of the log. */
    private static final int BEHIND = 4;

    private static final int LOOK_MILLIS = 100;

    /** Each comparison reads two sides at once. */
    private static final int COMPARED_AT_ONCE = 2;

    private final RebuildContext context;
    private final List<RebuildTask> tasks;
    private final BiConsumer<RebuildTask, Throwable> failed;
    private final Semaphore comparing = new Semaphore(COMPARED_AT_ONCE);
    private volatile boolean broken;

    /** @param failed told which task leaves the pass, and why; the others go on */
    RebuildPass(RebuildContext context, List<RebuildTask> tasks, BiConsumer<RebuildTask, Throwable> failed) {
        this.context = context;
        this.tasks = List.copyOf(tasks);
        this.failed = failed;
    }

    /** @throws RuntimeException if the log could not be read; no task is told */
    void run() throws InterruptedException {
        long head = context.head();
        List<Lane> lanes = tasks.stream().map(task -> new Lane(task, head)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var working = new ArrayList<Future<?>>();
                lanes.forEach(lane -> working.add(threads.submit(lane::work)));
                read(lanes, head);
                for (Future<?> one : working) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("a rebuild ended without being told why", e);
            } catch (InterruptedException | RuntimeException | Error e) {
                broken = true;
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private void read(List<Lane> lanes, long head) throws InterruptedException {
        long position = tasks.stream().mapToLong(RebuildTask::position).min().orElse(head);
        if (position < head) {
            try (EventFeed feed = context.after(position)) {
                while (position < head && lanes.stream().anyMatch(lane -> !lane.over)) {
                    List<PositionedEvent> events = feed.next(EVENTS, head);
                    if (!events.isEmpty()) {
                        position = events.getLast().position();
                        for (Lane lane : lanes) {
                            lane.put(events);
                        }
                    }
                }
            }
        }
        for (Lane lane : lanes) {
            lane.put(List.of());
        }
    }

    /** The events on their way to one task; none at all are the end. */
    private final class Lane {

        private final RebuildTask task;
        private final long head;
        private final BlockingQueue<List<PositionedEvent>> waiting = new ArrayBlockingQueue<>(BEHIND);
        private volatile boolean over;

        private Lane(RebuildTask task, long head) {
            this.task = task;
            this.head = head;
        }

        void put(List<PositionedEvent> events) throws InterruptedException {
            boolean taken = false;
            while (!taken && !over) {
                taken = waiting.offer(events, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        void work() {
            try {
                for (List<PositionedEvent> events = waiting.take(); !events.isEmpty(); events = waiting.take()) {
                    task.apply(events, head);
                }
                comparing.acquire();
                try {
                    task.finish();
                } finally {
                    comparing.release();
                }
            } catch (InterruptedException | RuntimeException | Error e) {
                if (!broken) {
                    failed.accept(task, e);
                }
            } finally {
                over = true;
                waiting.clear();
            }
        }
    }
}

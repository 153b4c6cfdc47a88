package io.daicho.rebuild;

import io.daicho.projection.EventFeed;
import io.daicho.projection.PositionedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** One reading of the log for several rebuilds: each event is read and decoded once, and handled by all side by side. */
final class RebuildPass {

    private static final int EVENTS = 2_000;

    private final RebuildContext context;
    private final List<RebuildTask> tasks;
    private final BiConsumer<RebuildTask, Throwable> failed;

    /** @param failed told which task leaves the pass, and why; the others go on */
    RebuildPass(RebuildContext context, List<RebuildTask> tasks, BiConsumer<RebuildTask, Throwable> failed) {
        this.context = context;
        this.tasks = new ArrayList<>(tasks);
        this.failed = failed;
    }

    void run() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            read(threads);
        }
        // one after the other: each compares with two threads
        for (RebuildTask task : List.copyOf(tasks)) {
            try {
                task.finish();
            } catch (RuntimeException | Error e) {
                failed.accept(task, e);
            }
        }
    }

    /** While the tasks handle some events, the next are read. */
    private void read(ExecutorService threads) throws InterruptedException {
        long position = tasks.stream().mapToLong(RebuildTask::position).min().orElse(Long.MAX_VALUE);
        long head = context.head();
        if (position >= head) {
            return;
        }
        try (EventFeed feed = context.after(position)) {
            Future<List<PositionedEvent>> reading = threads.submit(() -> feed.next(EVENTS, head));
            while (!tasks.isEmpty() && position < head) {
                List<PositionedEvent> events = of(reading);
                if (!events.isEmpty()) {
                    position = events.getLast().position();
                }
                reading = threads.submit(() -> feed.next(EVENTS, head));
                each(threads, task -> task.apply(events, head));
            }
            of(reading);
        }
    }

    private static List<PositionedEvent> of(Future<List<PositionedEvent>> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    private interface Step {
        void of(RebuildTask task);
    }

    private void each(ExecutorService threads, Step step) throws InterruptedException {
        var steps = new ArrayList<Callable<RebuildTask>>();
        for (RebuildTask task : tasks) {
            steps.add(() -> {
                step.of(task);
                return task;
            });
        }
        List<Future<RebuildTask>> done = threads.invokeAll(steps);
        for (int i = done.size() - 1; i >= 0; i--) {
            try {
                done.get(i).get();
            } catch (ExecutionException e) {
                failed.accept(tasks.remove(i), e.getCause() == null ? e : e.getCause());
            }
        }
    }
}

package io.daicho.log;

import java.util.function.Supplier;

/**
 * Lets one thread act as soon as the commit of another has its place in line. Commits of one process enter the log in
 * the order in which they were queued, so who queues the next commit after being told keeps the order, without waiting
 * until the first is on disk.
 */
public final class AppendOrder {

    private static final ScopedValue<Runnable> QUEUED = ScopedValue.newInstance();

    private AppendOrder() {}

    /**
     * @param queued run by the same thread whenever {@code work} has queued a commit; not at all if it queues none
     */
    public static <T> T tellingWhenQueued(Runnable queued, Supplier<T> work) {
        return ScopedValue.where(QUEUED, queued).call(work::get);
    }

    static void queued() {
        if (QUEUED.isBound()) {
            QUEUED.get().run();
        }
    }
}

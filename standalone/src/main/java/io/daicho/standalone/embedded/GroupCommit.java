package io.daicho.standalone.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store behind two locks: {@code running} lets one command at a time see and change it, {@code committing} lets one
 * thread at a time write what the commands changed, for all that wait.
 *
 * <p>A command that only read waits as well when it may have seen what is not in the file yet, so nobody ever sees what
 * a crash could take back. Each commit is synced before the next one is written: the store reuses the space of dead
 * chunks, which a power cut forgives only if the chunk that made them dead is on the disk.
 */
final class GroupCommit {

    private final MVStore store;
    private final Compaction compaction;
    private final boolean sync;
    private final Consumer<MVStoreException> onFailure;
    private final ReentrantLock running = new ReentrantLock();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong changed = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();

    /**
     * @param onFailure told when the store fails (disk full, I/O error, damage); the store is closed then and every later
     *     command fails
     */
    GroupCommit(MVStore store, Compaction compaction, boolean sync, Consumer<MVStoreException> onFailure) {
        this.store = store;
        this.compaction = compaction;
        this.sync = sync;
        this.onFailure = onFailure;
    }

    /** Runs a command and returns, or throws what it threw, when all it saw and did is durable. */
    <T extends @Nullable Object> T run(Supplier<T> command) {
        try {
            T result;
            try {
                result = runAlone(command);
            } finally {
                awaitCommit();
            }
            return result;
        } catch (MVStoreException e) {
            onFailure.accept(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T runAlone(Supplier<T> command) {
        running.lock();
        try {
            return command.get();
        } finally {
            if (store.hasUnsavedChanges()) {
                changed.incrementAndGet();
            }
            running.unlock();
        }
    }

    private void awaitCommit() {
        long seen = changed.get();
        if (committed.get() >= seen) {
            return;
        }
        committing.lock();
        try {
            if (committed.get() < seen) {
                long covered = commit();
                if (sync) {
                    store.sync();
                }
                committed.set(covered);
                if (compaction.isDue()) {
                    compact();
                }
            }
        } finally {
            committing.unlock();
        }
    }

    private long commit() {
        running.lock();
        try {
            store.commit();
            return changed.get();
        } finally {
            running.unlock();
        }
    }

    /** Rewrites the file compactly while every command waits. */
    void compact() {
        alone(compaction::run);
    }

    /** Commits, compacts and closes the store, which marks it as cleanly shut down; a failed one is closed already. */
    void close() {
        alone(() -> {
            if (!store.isClosed()) {
                store.commit();
                compaction.run();
                store.close();
            }
        });
    }

    private void alone(Runnable work) {
        committing.lock();
        running.lock();
        try {
            work.run();
        } finally {
            running.unlock();
            committing.unlock();
        }
    }
}

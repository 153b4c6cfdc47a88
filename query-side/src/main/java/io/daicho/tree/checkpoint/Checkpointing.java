package io.daicho.tree.checkpoint;

import io.daicho.tree.IntegrityFault;
import io.daicho.tree.LogTree;
import io.daicho.tree.TreeBehind;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what is appended is soon covered by a checkpoint, whichever node signs it, and compares each new
 * checkpoint with the tree of this node, whether this node signs or not.
 */
public final class Checkpointing implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Checkpointing.class);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final LogTree tree;
    private final Duration interval;
    private final long every;
    private final Thread thread;
    private long newestNumber;
    private long newestSince = System.nanoTime();
    private String lastFailure = "";
    private volatile boolean closed;

    /**
     * Watches until it is closed.
     *
     * @param interval how long events wait for a checkpoint at most
     * @param every how many events wait for one at most
     */
    public Checkpointing(
            Checkpoints checkpoints, CheckpointSigner signer, LogTree tree, Duration interval, long every) {
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.tree = tree;
        this.interval = interval;
        this.every = every;
        this.thread = Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                tell(e);
                pauseAfterError();
            }
        }
    }

    private void look() throws InterruptedException {
        Optional<SignedCheckpoint> newest = checkpoints.newest();
        if (newest.isPresent() && newest.get().number() != newestNumber) {
            checkpoints.proven(newest.get());
            newestNumber = newest.get().number();
            newestSince = System.nanoTime();
        }
        long covered = newest.map(SignedCheckpoint::size).orElse(0L);
        Duration left = interval.minusNanos(System.nanoTime() - newestSince);
        if (left.isPositive() ? tree.await(covered + every, left) : tree.await(covered + 1, interval)) {
            sign();
        }
    }

    private void sign() throws InterruptedException {
        if (signer.hasKey()) {
            SignedCheckpoint signed = signer.sign();
            newestNumber = signed.number();
            newestSince = System.nanoTime();
            lastFailure = "";
        } else {
            Thread.sleep(interval);
        }
    }

    /** Says each thing that is wrong once, not every second; faults have been raised as alarms already. */
    private void tell(RuntimeException e) {
        String failure = String.valueOf(e.getMessage());
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            switch (e) {
                case CannotSign cannot -> LOGGER.warn("no checkpoint is signed: {}", failure);
                case KeyFileRefused refused -> LOGGER.warn("no checkpoint is signed: {}", failure);
                case IntegrityFault raised -> LOGGER.warn("no checkpoint is signed after an integrity alarm");
                case TreeBehind behind -> LOGGER.info("no checkpoint is signed yet: {}", failure);
                default -> LOGGER.warn("the checkpoints could not be looked at, trying again", e);
            }
        }
    }

    private void pauseAfterError() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PAUSE_AFTER_ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

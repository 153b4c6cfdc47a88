package io.daicho.deadletter.web;

import io.daicho.deadletter.DeadLetters;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then for decisions that have not taken effect. */
@Component
class DeadLetterLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterLifecycle.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final DeadLetters letters;
    private @Nullable ScheduledExecutorService thread;

    DeadLetterLifecycle(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("dead-letters").daemon().factory());
            var unused = started.scheduleWithFixedDelay(
                    this::settle, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    private void settle() {
        try {
            letters.settle();
        } catch (RuntimeException e) {
            LOG.debug("dead letters could not be read, trying again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

package io.daicho.rebuild.web;

import io.daicho.rebuild.Rebuilds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Rebuilds are worked off while the application runs: last to start, first to stop, since they need all the rest. */
@Component
class RebuildLifecycle implements SmartLifecycle {

    private final Rebuilds rebuilds;

    RebuildLifecycle(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void start() {
        rebuilds.startWorking();
    }

    @Override
    public void stop() {
        try {
            rebuilds.stopWorking();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rebuilds.isWorking();
    }
}

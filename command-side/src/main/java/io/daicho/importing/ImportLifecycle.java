package io.daicho.importing;

import org.springframework.context.SmartLifecycle;

/** Lets the worker run while the application does: last to start, first to stop, since it needs all the rest. */
final class ImportLifecycle implements SmartLifecycle {

    private final ImportWorker worker;

    ImportLifecycle(ImportWorker worker) {
        this.worker = worker;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        try {
            worker.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}

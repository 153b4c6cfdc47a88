package io.daicho.standalone.cli;

import io.daicho.bundle.BundleVerification;

/** How many events of a bundle have been dealt with, for bundles that take a while. */
final class EventProgress implements BundleVerification.Progress {

    private static final long WORTH_SHOWING = 20_000;
    private static final long STEP = 1_000;

    private final ProgressLine line;

    EventProgress(Terminal terminal) {
        this.line = new ProgressLine(terminal, "events");
    }

    @Override
    public void at(long events, long of) {
        if (of < WORTH_SHOWING) {
            return;
        }
        if (events == of) {
            line.done(events, of);
        } else if (events % STEP == 0) {
            line.show(events, of);
        }
    }
}

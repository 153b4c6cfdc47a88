package io.daicho.rebuild;

import io.daicho.projection.EventFeed;
import io.daicho.projection.Generation;
import io.daicho.projection.GenerationBuilder;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.ServingState;
import io.daicho.rebuild.Rebuild.State;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild in the hands of this node: builds its rows, certifies them, lets them answer. */
final class RebuildTask {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildTask.class);
    private static final int EVENTS = 500;
    private static final Duration PATIENCE_WITH_THE_OTHER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final RebuildContext context;
    private final Claim claim;
    private final GenerationBuilder builder;
    private final Pace pace;
    private final long checkpointNanos;
    private long checkpointAt = System.nanoTime();
    private State state = State.READING;

    RebuildTask(RebuildContext context, Claim claim) {
        this.context = context;
        this.claim = claim;
        if (claim.rebuild().attempts() == 1) {
            // rows left by one of the same name that nobody knows of any more
            context.projections().discard(claim.rebuild().generation());
        }
        this.builder = context.builder(claim.rebuild());
        this.pace = new Pace(builder.position());
        this.checkpointNanos = context.settings().checkpoint().toNanos();
    }

    Claim claim() {
        return claim;
    }

    long position() {
        return builder.position();
    }

    /** Handles the next events of the log; those it has handled are left alone. */
    void apply(List<PositionedEvent> events, long head) {
        claim.requireHeld();
        builder.apply(events);
        if (System.nanoTime() - checkpointAt >= checkpointNanos) {
            builder.checkpoint();
            checkpointAt = System.nanoTime();
        }
        if (pace.isDue()) {
            claim.save(claim.rebuild().at(state, pace.at(builder.position(), head)));
        }
    }

    /** Brings it to its end, from somewhere near the end of the log. */
    void finish() {
        catchUp();
        requireDecidedAsBegun();
        state = State.CERTIFYING;
        claim.save(claim.rebuild().at(state, pace.at(position(), position())));
        List<Comparison> certificates = certified();
        if (certificates.getLast().isEqual()) {
            swap();
            claim.end(State.COMPLETED, null);
        } else {
            claim.end(State.REFUSED, refusal(certificates.getLast()));
            context.projections().discard(generation());
        }
    }

    private List<Comparison> certified() {
        List<Comparison> certificates = certify();
        if (!certificates.getLast().isEqual()) {
            // an erasure rewrites rows where they stand; what differs for no such reason will differ again
            LOG.warn(
                    "rebuild {}: rows differ, comparing once more",
                    claim.rebuild().id());
            catchUp();
            certificates = certify();
        }
        claim.save(claim.rebuild().certified(certificates));
        return certificates;
    }

    private List<Comparison> certify() {
        int serving = serving().serving();
        long toCompare = context.projections().versions(generation());
        if (serving != 0) {
            toCompare += context.projections().versions(generation().withNumber(serving));
            awaitOther(generation().withNumber(serving));
        }
        long all = toCompare;
        return new Certification(context, claim.rebuild(), done -> {
                    claim.requireHeld();
                    if (pace.isDue()) {
                        claim.save(claim.rebuild()
                                .at(state, pace.at(position(), position()).comparing(done, all)));
                    }
                })
                .certify(serving);
    }

    /** The generation that answers is usually as far as this one within moments; if it has stopped, it is not waited for. */
    private void awaitOther(Generation other) {
        long start = System.nanoTime();
        while (context.projections().reached(other).position() < position()
                && System.nanoTime() - start < PATIENCE_WITH_THE_OTHER.toNanos()) {
            claim.requireHeld();
            pause();
        }
    }

    /** No reader may be sent back in time, so the rows must have come as far as those that answer. */
    private void swap() {
        while (true) {
            catchUp();
            ServingState before = serving();
            boolean behind = before.isServing()
                    && context.projections().reached(before.generation()).position() > position();
            if (behind) {
                continue;
            }
            requireDecidedAsBegun();
            // from here on it cannot be cancelled; a worker that has been overtaken gets no further
            claim.save(claim.rebuild().at(State.SWAPPING, claim.rebuild().progress()));
            if (context.projections().serve(before, generation()) || isAnswering()) {
                LOG.info(
                        "rebuild {}: its rows answer from position {} on",
                        claim.rebuild().id(),
                        position());
                return;
            }
        }
    }

    private void catchUp() {
        long head = context.head();
        try (EventFeed feed = context.after(position())) {
            while (position() < head) {
                apply(feed.next(EVENTS, head), head);
            }
        }
        builder.checkpoint();
    }

    private void requireDecidedAsBegun() {
        List<Long> decided =
                context.skipped().of(generation().projection(), generation().version());
        if (!decided.equals(claim.rebuild().skipped())) {
            throw new DecisionsChanged(claim.rebuild().id());
        }
    }

    /** Whether its rows answer already: the node that had it died right after the swap. */
    boolean isAnswering() {
        ServingState state = serving();
        int number = generation().number();
        return state.serving() == number || state.retired().contains(number);
    }

    private ServingState serving() {
        return context.projections().serving(generation().projection());
    }

    private Generation generation() {
        return claim.rebuild().generation();
    }

    private static String refusal(Comparison certificate) {
        String differ = "the rows of " + certificate.left() + " and " + certificate.right() + " differ";
        return certificate.differences().isEmpty()
                ? differ
                : differ + ", first by the event at position "
                        + certificate.differences().getFirst().position() + ", in the row "
                        + certificate.differences().getFirst().key() + ": "
                        + certificate.differences().getFirst().verdict();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}

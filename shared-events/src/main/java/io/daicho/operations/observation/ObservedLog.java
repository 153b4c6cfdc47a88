package io.daicho.operations.observation;

import io.daicho.log.LogObserver;
import io.daicho.log.NewCommit;
import io.daicho.log.StoredCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures the log's appends, and lets the trace of each go with its commit. */
final class ObservedLog implements LogObserver {

    private final ObservationRegistry observations;
    private final Tracer tracer;
    private final Timer inserts;
    private final DistributionSummary commitsPerInsert;
    private final Counter events;
    private final Counter overtaken;
    private final Counter failed;

    ObservedLog(ObservationRegistry observations, MeterRegistry meters, Tracer tracer) {
        this.observations = observations;
        this.tracer = tracer;
        this.inserts = Timer.builder("daicho.log.insert")
                .description("Inserts of groups of commits, by the one thread that appends")
                .register(meters);
        this.commitsPerInsert = DistributionSummary.builder("daicho.log.insert.commits")
                .description("Commits that went into the log with one insert")
                .register(meters);
        this.events = Counter.builder("daicho.log.events")
                .description("Events appended by this process")
                .register(meters);
        this.overtaken = Counter.builder("daicho.log.overtaken")
                .description("Inserts that found another writer's commit in their place")
                .register(meters);
        this.failed = Counter.builder("daicho.log.failed")
                .description("Inserts that failed or got no answer")
                .register(meters);
    }

    @Override
    public StoredCommit append(NewCommit commit, Append append) {
        return Objects.requireNonNull(Observation.createNotStarted("daicho.log.append", observations)
                .contextualName("append")
                .lowCardinalityKeyValue("stream", commit.streamType())
                .highCardinalityKeyValue("daicho.command", commit.command())
                .observe(() -> append.traced(currentTrace())));
    }

    /** Also of a span that is not recorded: its id stands beside the request's lines in the log of this process. */
    private @Nullable String currentTrace() {
        Span current = tracer.currentSpan();
        return current == null
                ? null
                : TraceParent.of(current.context()).map(TraceParent::text).orElse(null);
    }

    @Override
    public void inserted(int commits, int appended, Duration took) {
        inserts.record(took);
        commitsPerInsert.record(commits);
        events.increment(appended);
    }

    @Override
    public void overtaken() {
        overtaken.increment();
    }

    @Override
    public void failed() {
        failed.increment();
    }
}

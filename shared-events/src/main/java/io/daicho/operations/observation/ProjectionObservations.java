package io.daicho.operations.observation;

import io.daicho.log.LedgerMetaData;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.Span;

/**
 * Measures the batches of projections. A batch with events of traces that were recorded gets a span of its own, linked to
 * each of them: it handles many requests' events at once, so it can be no one's child.
 */
public final class ProjectionObservations {

    /** Of what is older nobody keeps the traces: building a projection anew links to none. */
    private static final Duration LINKED_FOR = Duration.ofHours(1);

    private final Tracer tracer;
    private final MeterRegistry meters;
    private final Clock clock;

    ProjectionObservations(Tracer tracer, MeterRegistry meters, Clock clock) {
        this.tracer = tracer;
        this.meters = meters;
        this.clock = clock;
    }

    /** For the processor of one projection. */
    public EventProcessorSpanFactory of(String projection) {
        var timer = Timer.builder("daicho.projection.batch")
                .description("Batches of events handled, whoever's rows they became")
                .tag("projection", projection)
                .register(meters);
        var events = DistributionSummary.builder("daicho.projection.batch.events")
                .description("Events handled together")
                .tag("projection", projection)
                .register(meters);
        return new EventProcessorSpanFactory() {
            @Override
            public Span createBatchSpan(boolean isStreaming, List<? extends EventMessage<?>> batch) {
                events.record(batch.size());
                return new BatchSpan(tracer, span(projection, batch), timer);
            }

            @Override
            public Span createProcessEventSpan(boolean isStreaming, EventMessage<?> message) {
                return NoOpSpanFactory.NoOpSpan.INSTANCE;
            }
        };
    }

    private io.micrometer.tracing.Span span(String projection, List<? extends EventMessage<?>> batch) {
        List<TraceParent> traces = traces(batch);
        if (traces.isEmpty()) {
            return io.micrometer.tracing.Span.NOOP;
        }
        var span = tracer.spanBuilder()
                .setNoParent()
                .name("project " + projection)
                .kind(io.micrometer.tracing.Span.Kind.CONSUMER)
                .tag("daicho.projection", projection)
                .tag("daicho.events", batch.size());
        traces.forEach(trace -> span.addLink(new Link(context(trace))));
        return span.start();
    }

    private List<TraceParent> traces(List<? extends EventMessage<?>> batch) {
        Instant oldest = clock.instant().minus(LINKED_FOR);
        return batch.stream()
                .filter(message -> message.getTimestamp().isAfter(oldest))
                .map(message -> message.getMetaData().get(LedgerMetaData.TRACE))
                .filter(String.class::isInstance)
                .flatMap(trace -> TraceParent.parse((String) trace).stream())
                .filter(TraceParent::sampled)
                .distinct()
                .toList();
    }

    private TraceContext context(TraceParent trace) {
        return tracer.traceContextBuilder()
                .traceId(trace.traceId())
                .spanId(trace.spanId())
                .sampled(trace.sampled())
                .build();
    }
}

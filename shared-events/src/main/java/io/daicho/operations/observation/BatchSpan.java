package io.daicho.operations.observation;

import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Tracer;
import java.util.concurrent.TimeUnit;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;

/** One batch of one projection, measured and perhaps traced. */
final class BatchSpan implements Span {

    private final Tracer tracer;
    private final io.micrometer.tracing.Span span;
    private final Timer timer;
    private long begun;

    /** @param span started already */
    BatchSpan(Tracer tracer, io.micrometer.tracing.Span span, Timer timer) {
        this.tracer = tracer;
        this.span = span;
        this.timer = timer;
    }

    @Override
    public Span start() {
        begun = System.nanoTime();
        return this;
    }

    @Override
    public SpanScope makeCurrent() {
        Tracer.SpanInScope scope = tracer.withSpan(span.isNoop() ? null : span);
        return scope::close;
    }

    @Override
    public void end() {
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        span.end();
    }

    @Override
    public Span recordException(Throwable failure) {
        span.error(failure);
        return this;
    }
}

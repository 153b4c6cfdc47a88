package io.daicho.operations.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Records a trace that begins with a link to one that was recorded: otherwise what a request led to would be recorded for
 * one in a hundred only, where one in ten is.
 */
final class LinkedSampler implements Sampler {

    private final Sampler others;

    /** @param others decides where there is no such link */
    LinkedSampler(Sampler others) {
        this.others = others;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean begins = !Span.fromContext(parent).getSpanContext().isValid();
        boolean linked = links.stream().anyMatch(link -> link.getSpanContext().isSampled());
        return begins && linked
                ? SamplingResult.recordAndSample()
                : others.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "Linked{" + others.getDescription() + "}";
    }
}

package io.daicho.operations.observation;

import io.micrometer.tracing.TraceContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span, as the log keeps it: a {@code traceparent} of version 00 (W3C Trace Context, §3.2).
 *
 * @param traceId 32 lower-case hexadecimal digits
 * @param spanId 16 lower-case hexadecimal digits
 * @param sampled whether the span was recorded
 */
record TraceParent(String traceId, String spanId, boolean sampled) {

    private static final Pattern VERSION_00 = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int SAMPLED = 1;

    /** Empty where there is no trace. */
    static Optional<TraceParent> of(TraceContext context) {
        return context.traceId().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TraceParent(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled())));
    }

    /** Empty for what is of another version, or none: a trace is no reason to stumble. */
    static Optional<TraceParent> parse(String text) {
        Matcher parts = VERSION_00.matcher(text);
        return parts.matches()
                ? Optional.of(new TraceParent(
                        parts.group(1), parts.group(2), (Integer.parseInt(parts.group(3), 16) & SAMPLED) != 0))
                : Optional.empty();
    }

    String text() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}

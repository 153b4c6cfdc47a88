package io.daicho.lag;

import io.daicho.operations.health.Sampled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Lags as last read; what could not be read is no number. */
final class LagMeters implements MeterBinder {

    private static final String PROJECTION = "projection";

    private final ProjectionLags lags;
    private final Sampled<Map<String, ProjectionLag>> sampled;

    LagMeters(ProjectionLags lags, Sampled<Map<String, ProjectionLag>> sampled) {
        this.lags = lags;
        this.sampled = sampled;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : lags.projections()) {
            gauge("daicho.projection.position", projection, ProjectionLag::position)
                    .description("Position up to which the rows reach")
                    .register(registry);
            gauge("daicho.projection.lag.positions", projection, ProjectionLag::positions)
                    .description("Events of the log that are not in the rows yet")
                    .register(registry);
            gauge("daicho.projection.incomplete.from", projection, ProjectionLag::leftOutFrom)
                    .description("Position of the first event that the rows lack as it could not be handled, 0 if none")
                    .register(registry);
            gauge("daicho.projection.lag", projection, lag -> ProjectionHealth.seconds(lag.time()))
                    .description("How long the first event that is not in the rows yet has been in the log")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("daicho.projection.ready", lags, all -> all.isReady(projection) ? 1 : 0)
                    .description("Whether the rows have once come near the end of the log")
                    .tag(PROJECTION, projection)
                    .register(registry);
        }
    }

    private Gauge.Builder<Sampled<Map<String, ProjectionLag>>> gauge(
            String name, String projection, ToDoubleFunction<ProjectionLag> value) {
        return Gauge.builder(
                        name,
                        sampled,
                        last -> last.last()
                                .flatMap(reading ->
                                        Optional.ofNullable(reading.value().get(projection)))
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .tag(PROJECTION, projection);
    }
}

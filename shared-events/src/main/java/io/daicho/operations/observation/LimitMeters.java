package io.daicho.operations.observation;

import io.daicho.operations.limits.ConcurrencyLimit;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How near this process is to what it takes on at once. */
final class LimitMeters implements MeterBinder {

    private static final String LIMIT = "limit";

    private final ConcurrencyLimits limits;

    LimitMeters(ConcurrencyLimits limits) {
        this.limits = limits;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ConcurrencyLimit limit : limits.all()) {
            Gauge.builder("daicho.limit.taken", limit, ConcurrencyLimit::taken)
                    .description("How many of a kind are under way")
                    .tag(LIMIT, limit.name())
                    .register(registry);
            Gauge.builder("daicho.limit.most", limit, ConcurrencyLimit::most)
                    .description("How many of a kind may be under way at once")
                    .tag(LIMIT, limit.name())
                    .register(registry);
            FunctionCounter.builder("daicho.limit.refused", limit, ConcurrencyLimit::refused)
                    .description("How many of a kind were refused because as many as allowed were under way")
                    .tag(LIMIT, limit.name())
                    .register(registry);
        }
    }
}

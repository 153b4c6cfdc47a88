package io.daicho.operations.observation;

import io.daicho.log.LogObserver;
import io.daicho.log.MongoEventLog;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Watches an application's log, limits and projections. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"
        })
@ConditionalOnClass(SdkTracerProviderBuilderCustomizer.class)
@ConditionalOnBean({MeterRegistry.class, ObservationRegistry.class})
public class ObservationConfiguration {

    @Bean
    LogObserver logObserver(ObservationRegistry observations, MeterRegistry meters, ObjectProvider<Tracer> tracer) {
        return new ObservedLog(observations, meters, tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    LogMeters logMeters(MongoEventLog log) {
        return new LogMeters(log);
    }

    @Bean
    @ConditionalOnBean(ConcurrencyLimits.class)
    LimitMeters limitMeters(ConcurrencyLimits limits) {
        return new LimitMeters(limits);
    }

    @Bean
    MongoMetricsCommandListener mongoCommandMeters(MeterRegistry meters) {
        return new MongoMetricsCommandListener(meters);
    }

    @Bean
    MongoMetricsConnectionPoolListener mongoPoolMeters(MeterRegistry meters) {
        return new MongoMetricsConnectionPoolListener(meters);
    }

    @Bean
    ProjectionObservations projectionObservations(ObjectProvider<Tracer> tracer, MeterRegistry meters, Clock clock) {
        return new ProjectionObservations(tracer.getIfAvailable(() -> Tracer.NOOP), meters, clock);
    }

    @Bean
    SdkTracerProviderBuilderCustomizer linkedSampler(ObjectProvider<Sampler> sampler) {
        return builder -> sampler.ifAvailable(others -> builder.setSampler(new LinkedSampler(others)));
    }
}

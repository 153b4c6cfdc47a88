package io.daicho.operations.observation;

import io.daicho.log.MongoEventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The log as this process sees it at the moment; nothing is asked of the database for it. */
final class LogMeters implements MeterBinder {

    private final MongoEventLog log;

    LogMeters(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("daicho.log.head", log, MongoEventLog::knownHead)
                .description("The last position that this process has seen in the log")
                .register(registry);
        Gauge.builder("daicho.log.queue", log, MongoEventLog::waiting)
                .description("Commits that wait to be appended")
                .register(registry);
        Gauge.builder("daicho.log.queue.most", log, open -> open.settings().queue())
                .description("Commits that may wait to be appended")
                .register(registry);
    }
}

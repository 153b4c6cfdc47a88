package io.daicho.history;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.MeasureId;
import io.daicho.log.MongoEventLog;
import java.util.List;
import java.util.Optional;

/** Reads the history of measures from the log: the measure's own stream, no further than to the position asked for. */
public final class MeasureHistories {

    private final MongoEventLog log;
    private final MeasureSteps steps;

    public MeasureHistories(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.steps = new MeasureSteps(catalogue);
    }

    /**
     * @return empty if the measure was not registered by then
     * @throws io.daicho.log.LogUnavailable if the log does not answer
     */
    public Optional<MeasureHistory> upTo(MeasureId measure, long position) {
        List<MeasureStep> taken = steps.of(log.readStreamUpTo(measure.toString(), position));
        return taken.isEmpty() ? Optional.empty() : Optional.of(new MeasureHistory(taken));
    }
}

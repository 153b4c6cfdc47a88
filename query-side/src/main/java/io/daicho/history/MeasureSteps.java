package io.daicho.history;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.Erasure;
import io.daicho.events.MeasureEvent;
import io.daicho.log.StoredEvent;
import io.daicho.projection.PositionedEvent;
import io.daicho.view.measure.MeasureFold;
import io.daicho.view.measure.MeasureRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folds stored events of one stream into a measure's record, as its read model does, and keeps every step. */
final class MeasureSteps {

    private final EventCatalogue catalogue;

    MeasureSteps(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty for a stream that is not a measure's. */
    List<MeasureStep> of(List<StoredEvent> stream) {
        var steps = new ArrayList<MeasureStep>(stream.size());
        Optional<MeasureRecord> record = Optional.empty();
        for (StoredEvent stored : stream) {
            // whoever asks for a measure by a department's id meets the department's events
            if (catalogue.decode(stored.event()) instanceof MeasureEvent event) {
                var place = new PositionedEvent(
                        stored.position(),
                        stored.at(),
                        stored.stream(),
                        stored.seq(),
                        ChangeOrigin.of(stored).actor(),
                        event);
                MeasureRecord after = MeasureFold.after(record, event, place);
                steps.add(new MeasureStep(stored, event instanceof Erasure erasure ? erasure : null, after));
                record = Optional.of(after);
            }
        }
        return steps;
    }
}

package io.daicho.history;

import io.daicho.events.Erasure;
import io.daicho.log.StoredEvent;
import io.daicho.view.measure.MeasureRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event of a measure and the record after it.
 *
 * @param erasure the event, if it erases texts
 */
record MeasureStep(StoredEvent event, @Nullable Erasure erasure, MeasureRecord record) {

    ChangeOrigin origin() {
        return ChangeOrigin.of(event);
    }
}

package io.daicho.history;

import io.daicho.log.StoredEvent;
import io.daicho.view.measure.MeasureRecord;

/** One event of a measure and the record after it. */
record MeasureStep(StoredEvent event, MeasureRecord record) {

    ChangeOrigin origin() {
        return ChangeOrigin.of(event);
    }
}

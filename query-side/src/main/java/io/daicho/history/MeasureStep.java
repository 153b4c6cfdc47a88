package io.daicho.history;

import io.daicho.log.StoredEvent;
import io.daicho.view.measure.MeasureRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of a measure, and the record before and after it.
 *
 * @param before null where the event registers the measure
 */
record MeasureStep(StoredEvent event, @Nullable MeasureRecord before, MeasureRecord after) {

    ChangeOrigin origin() {
        return ChangeOrigin.of(event);
    }

    List<PatchOperation> patch() {
        return JsonDifference.between(RecordJson.of(before), RecordJson.of(after));
    }

    MeasureChange change() {
        ObjectNode from = RecordJson.of(before);
        ObjectNode to = RecordJson.of(after);
        return new MeasureChange(
                origin(), JsonDifference.between(from, to), MeasureFields.between(from, to), to);
    }
}

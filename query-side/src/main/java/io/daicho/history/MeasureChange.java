package io.daicho.history;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one event made of a measure's record.
 *
 * @param patch applied to the record before the event it gives the record after it; to {@code {}} where the event
 *     registers the measure
 * @param fields the same for people to read
 * @param state the record after the event
 */
public record MeasureChange(
        ChangeOrigin origin, List<PatchOperation> patch, List<FieldChange> fields, ObjectNode state) {

    static MeasureChange between(ObjectNode before, ObjectNode after, ChangeOrigin origin) {
        return new MeasureChange(
                origin, JsonDifference.between(before, after), MeasureFields.between(before, after), after);
    }
}

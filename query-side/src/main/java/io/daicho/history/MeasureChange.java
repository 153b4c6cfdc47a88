package io.daicho.history;

import io.daicho.events.Erasure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one event made of a measure's record.
 *
 * @param patch applied to the record before the event it gives the record after it; to {@code {}} where the event
 *     registers the measure
 * @param fields the same for people to read
 * @param erasure what was erased by law, and on what grounds; null for every other event
 * @param state the record after the event
 */
public record MeasureChange(
        ChangeOrigin origin,
        List<PatchOperation> patch,
        List<FieldChange> fields,
        @Nullable Erasure erasure,
        ObjectNode state) {

    static MeasureChange between(ObjectNode before, ObjectNode after, MeasureStep step) {
        return new MeasureChange(
                step.origin(),
                JsonDifference.between(before, after),
                MeasureFields.between(before, after),
                step.erasure(),
                after);
    }
}

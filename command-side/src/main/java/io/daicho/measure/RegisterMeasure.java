package io.daicho.measure;

import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enters a measure under the id of its natural key.
 *
 * @param department who carries it out
 * @param relatedDepartments others that the source names beside it
 * @param field the cooperation field that tells it from others of the same title and department, or null
 * @param ordinal 1, or more where the source repeats title, department and field
 */
public record RegisterMeasure(
        @TargetAggregateIdentifier MeasureId measureId,
        MeasureDescription description,
        DepartmentRef department,
        List<DepartmentRef> relatedDepartments,
        @Nullable String field,
        int ordinal)
        implements MeasureCommand {

    private static final int FIELD_LIMIT = 200;

    public RegisterMeasure {
        relatedDepartments = relatedDepartments.stream().distinct().toList();
        if (field != null && (field.isBlank() || field.length() > FIELD_LIMIT)) {
            throw new IllegalArgumentException("field is not 1 to " + FIELD_LIMIT + " characters: " + field);
        }
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal below 1: " + ordinal);
        }
    }
}

package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identity of a measure: the UUIDv5 of its natural key, so that registering one twice meets itself in the log. */
public record MeasureId(@JsonValue UUID value) {

    private static final NaturalKey KEY = new NaturalKey("0f3ae1a6-6c55-5d5c-9e31-0d7a3f0b5a11");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MeasureId parse(String text) {
        return new MeasureId(Uuids.parse("measure id", text));
    }

    /**
     * The id of the natural key (title, department, cooperation field or none, ordinal).
     *
     * @param title as printed
     * @param department the department that carries the measure out
     * @param field the cooperation field as printed, or null
     * @param ordinal 1, or more where one document repeats the first three parts
     */
    public static MeasureId of(String title, DepartmentId department, @Nullable String field, int ordinal) {
        return new MeasureId(KEY.uuid(Arrays.asList(
                NaturalKey.normalised(title),
                department.toString(),
                field == null ? null : NaturalKey.normalised(field),
                ordinal)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

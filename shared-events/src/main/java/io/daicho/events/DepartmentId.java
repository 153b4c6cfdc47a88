package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;

/** Identity of a department: the UUIDv5 of the name it was first registered under. A later rename keeps it. */
public record DepartmentId(@JsonValue UUID value) {

    private static final NaturalKey KEY = new NaturalKey("5b0a2d0e-9a0c-5f37-8a3e-6f6c5c7c2b22");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartmentId parse(String text) {
        return new DepartmentId(Uuids.parse("department id", text));
    }

    public static DepartmentId of(DepartmentName name) {
        return new DepartmentId(KEY.uuid(List.of(NaturalKey.normalised(name.full()))));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

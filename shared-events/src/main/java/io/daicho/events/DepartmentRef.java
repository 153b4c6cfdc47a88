package io.daicho.events;

/**
 * A department as a document names it: who it is, and the name that document prints. The two part ways when a
 * reorganisation renames the department and an edition prints old or new names.
 */
public record DepartmentRef(DepartmentId id, String printed) {

    public DepartmentRef {
        Texts.filled("department name", printed, 300);
    }
}

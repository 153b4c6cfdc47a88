package io.daicho.report;

/** Which of a department's names a report shows. */
public enum DepartmentNames {
    /** The name it bears at the report's position. */
    BORNE,
    /** The name the measure's source prints. */
    PRINTED
}

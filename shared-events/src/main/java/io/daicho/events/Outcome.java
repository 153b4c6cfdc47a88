package io.daicho.events;

/** What a fiscal year brought, as far as the source says it with certainty. */
public enum Outcome {
    /** Something was done; the text says what. */
    RECORDED,
    /** 実績なし: the department reports that nothing was done. */
    NO_RECORD,
    /** 実施済み: done in an earlier year. */
    COMPLETED_EARLIER,
    /** 中止: the year's work as a whole was cancelled. */
    CANCELLED,
    /** The source leaves the cell blank: nothing was reported, which is not the same as nothing done. */
    NOT_REPORTED
}

package io.daicho.queryside.web;

/** Headers of every answer to a read. */
public final class ReadHeaders {

    /** Position in the log that the answer is for. */
    public static final String POSITION = "Daicho-Position";

    /** Position of the first event that the answer lacks, because a read model could not handle it. */
    static final String INCOMPLETE_FROM = "Daicho-Incomplete-From";

    static final String MEMENTO_DATETIME = "Memento-Datetime";

    private ReadHeaders() {}
}

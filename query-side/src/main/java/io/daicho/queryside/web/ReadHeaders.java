package io.daicho.queryside.web;

/** Headers of every answer to a read. */
public final class ReadHeaders {

    /** Position in the log that the answer is for. */
    public static final String POSITION = "Daicho-Position";

    static final String MEMENTO_DATETIME = "Memento-Datetime";

    private ReadHeaders() {}
}

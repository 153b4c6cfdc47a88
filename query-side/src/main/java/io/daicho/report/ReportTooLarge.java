package io.daicho.report;

/** A report, comparison or explanation is larger than this software is set to answer. */
public final class ReportTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReportTooLarge(String message) {
        super(message);
    }
}

package io.daicho.bundle.web;

/** The log is empty. */
final class NothingToExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToExport() {
        super("the log is empty: there is nothing to put into a bundle");
    }
}

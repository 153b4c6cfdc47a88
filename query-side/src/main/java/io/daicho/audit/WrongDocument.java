package io.daicho.audit;

/** A checkpoint, a tile or a key that is not as it should be, which ends the audit. */
final class WrongDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    WrongDocument(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}

package io.daicho.bundle.web;

/** As many bundles as may be are being sent already. */
final class ExportsRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportsRunning(int most) {
        super(most + " bundles are being sent already, as many as may be at once");
    }
}

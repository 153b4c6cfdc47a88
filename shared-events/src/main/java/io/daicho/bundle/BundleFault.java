package io.daicho.bundle;

import java.io.IOException;

/** What a bundle holds is not what it has to hold; the message names the place, what is there and what should be. */
public final class BundleFault extends Exception {

    private static final long serialVersionUID = 1L;

    public BundleFault(String message) {
        super(message);
    }

    BundleFault(String message, Throwable cause) {
        super(message, cause);
    }

    static BundleFault damaged(IOException e) {
        return new BundleFault("the zip is damaged: " + e.getMessage(), e);
    }

    /** A fault of one line of a file in the bundle. */
    static BundleFault atLine(String entry, long line, String what) {
        return new BundleFault(entry + " line " + line + ": " + what);
    }
}

package io.daicho.standalone;

/** Failures that only this package can make. */
public final class TestFailures {

    private TestFailures() {}

    public static StartFailure ofStart(String message) {
        return new StartFailure(message, new IllegalStateException(message));
    }
}

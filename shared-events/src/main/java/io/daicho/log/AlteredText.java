package io.daicho.log;

/** A text of the log is not the one its event is committed to: somebody changed it, and it must not be shown as theirs. */
public final class AlteredText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredText(String field) {
        super("the text of " + field + " is not the one the event was recorded with");
    }

    AlteredText(long position, AlteredText cause) {
        super(cause.getMessage() + ", at position " + position, cause);
    }
}

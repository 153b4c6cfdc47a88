package io.daicho.standalone.cli;

/** A command cannot do what it was asked for; the message is all that is printed. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}

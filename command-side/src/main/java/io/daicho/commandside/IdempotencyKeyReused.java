package io.daicho.commandside;

/** The command's id has been used for another command. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String command;

    IdempotencyKeyReused(String command, long position) {
        super("the id " + command + " belongs to another command, committed at position " + position);
        this.command = command;
    }

    public String command() {
        return command;
    }
}

package io.daicho.commandside;

/** Executes commands: the one way into the ledger, for the HTTP API and the import alike. */
public interface CommandExecutor {

    /**
     * Executes a command once: an id that has already committed answers with its first outcome.
     *
     * @param command one of the command records, e.g. {@code RegisterMeasure}
     */
    CommandResult execute(Object command, CommandContext context);
}

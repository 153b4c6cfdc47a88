package io.daicho.commandside;

import io.daicho.events.Provenance;
import java.util.OptionalLong;

/**
 * What stands around a command.
 *
 * @param commandId the command's identity, 1 to 200 printable ASCII characters: the same id is executed once, whoever
 *     sends it again and to whichever node
 * @param expectedVersion the last sequence number of the stream that the sender has seen, or empty to accept any
 */
public record CommandContext(String commandId, Provenance provenance, OptionalLong expectedVersion) {

    private static final int LIMIT = 200;

    public CommandContext {
        if (commandId.isEmpty()
                || commandId.length() > LIMIT
                || !commandId.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("command id is not 1 to 200 printable ASCII characters: " + commandId);
        }
    }
}

package io.daicho.commandside;

/**
 * What became of a command.
 *
 * @param id the aggregate it was about, which is the name of its stream
 * @param changed whether an event was emitted; false where everything was already as commanded
 * @param version last sequence number of the stream, from 0
 * @param position position in the log from which on a reader sees the outcome
 * @param command the command's id
 */
public record CommandResult(String id, boolean changed, long version, long position, String command) {}

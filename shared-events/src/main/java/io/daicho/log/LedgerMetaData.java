package io.daicho.log;

/** Names of the metadata that the log gives a meaning to; whatever else an event carries is kept as it is. */
public final class LedgerMetaData {

    /** Id of the command that caused the event: kept as the commit's own member, not among its metadata. */
    public static final String COMMAND = "command";

    /** SHA-256 of the command's content in hex: tells a repeated command from another one under the same id. */
    public static final String DIGEST = "digest";

    /** W3C {@code traceparent} of what appended the event: the commit's own member, not among the event's metadata. */
    public static final String TRACE = "trace";

    private LedgerMetaData() {}
}

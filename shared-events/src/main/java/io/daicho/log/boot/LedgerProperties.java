package io.daicho.log.boot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mongodb where the ledger is
 * @param node name of this process in the log; by default the host name and process id
 * @param append how commits are appended
 * @param clock how far this process's clock is believed
 */
@ConfigurationProperties("daicho")
public record LedgerProperties(
        @DefaultValue Mongodb mongodb,
        @Nullable String node,
        @DefaultValue Append append,
        @DefaultValue Clock clock) {

    /**
     * @param uri connection string with the database name in its path ({@code daicho} if it has none)
     * @param timeout how long to wait for a server, for a connection, and for each answer
     */
    public record Mongodb(
            @DefaultValue("mongodb://127.0.0.1:27017/daicho")
            String uri,

            @DefaultValue("10s") Duration timeout) {}

    /**
     * @param patience how long a commit is tried while the database does not answer
     * @param poll how often the end of the log is looked at for commits of other processes
     */
    public record Append(
            @DefaultValue("30s") Duration patience,
            @DefaultValue("100ms") Duration poll) {}

    /**
     * @param mostAhead by how much it may be ahead of the database server's before nothing is appended any more
     */
    public record Clock(@DefaultValue("1m") Duration mostAhead) {}
}

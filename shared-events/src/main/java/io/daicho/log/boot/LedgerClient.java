package io.daicho.log.boot;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.ConnectionPoolListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens clients with the settings the ledger relies on. */
public final class LedgerClient {

    private LedgerClient() {}

    /**
     * Opens a client.
     *
     * @param uri connection string
     * @param timeout how long to wait for a server, for a connection, and for each answer
     */
    public static MongoClient of(String uri, Duration timeout) {
        return of(uri, timeout, List.of(), List.of());
    }

    /** The same, watched. */
    static MongoClient of(
            String uri, Duration timeout, List<CommandListener> commands, List<ConnectionPoolListener> pools) {
        int millis = Math.toIntExact(timeout.toMillis());
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> {
                    pool.maxWaitTime(millis, TimeUnit.MILLISECONDS);
                    pools.forEach(pool::addConnectionPoolListener);
                })
                .commandListenerList(commands)
                // the log settles ambiguous writes itself; the embedded server has no sessions to retry in
                .retryWrites(false)
                .build());
    }
}

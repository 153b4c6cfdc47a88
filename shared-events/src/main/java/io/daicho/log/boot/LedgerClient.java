package io.daicho.log.boot;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Opens clients with the settings the ledger relies on. */
public final class LedgerClient {

    private LedgerClient() {}

    /**
     * @param uri connection string
     * @param timeout how long one operation may take, the choice of a server included
     */
    public static MongoClient of(String uri, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                // the log settles ambiguous writes itself; the embedded server has no sessions to retry in
                .retryWrites(false)
                .build());
    }
}

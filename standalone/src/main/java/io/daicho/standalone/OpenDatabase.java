package io.daicho.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The ledger's database without the application: the one {@code DAICHO_MONGODB_URI} names, else the embedded one. */
record OpenDatabase(@Nullable EmbeddedMongo server, MongoClient client, MongoDatabase database)
        implements AutoCloseable {

    private static final String NAME = "daicho";
    private static final int TIMEOUT_SECONDS = 10;

    /** @throws io.daicho.standalone.embedded.EmbeddedServerException as {@link EmbeddedMongo#start} does */
    static OpenDatabase open(Path data) {
        String external = System.getenv(EmbeddedDatabase.EXTERNAL);
        if (external != null && !external.isBlank()) {
            return connected(null, new ConnectionString(external));
        }
        EmbeddedMongo server = EmbeddedMongo.start(new EmbeddedSettings(data, 0, true), Standalone::stop);
        return connected(server, new ConnectionString(server.uri()));
    }

    private static OpenDatabase connected(@Nullable EmbeddedMongo server, ConnectionString uri) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .retryWrites(false)
                .build());
        String named = uri.getDatabase();
        return new OpenDatabase(server, client, client.getDatabase(named == null ? NAME : named));
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}

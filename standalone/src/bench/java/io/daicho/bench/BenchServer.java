package io.daicho.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server everything in a run is measured on: the one {@code DAICHO_MONGODB_URI} names, or the embedded one on disk. */
final class BenchServer implements AutoCloseable {

    private final @Nullable EmbeddedMongo embedded;
    private final String uri;
    private final MongoClient client;

    private BenchServer(@Nullable EmbeddedMongo embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .retryWrites(false)
                .build());
    }

    static BenchServer start() {
        String named = System.getenv("DAICHO_MONGODB_URI");
        if (named != null && !named.isBlank()) {
            return new BenchServer(null, named);
        }
        Path directory = Path.of("target", "bench", "data-" + UUID.randomUUID());
        EmbeddedMongo embedded = EmbeddedMongo.start(new EmbeddedSettings(directory, 0, true), failure -> {
            throw failure;
        });
        return new BenchServer(embedded, embedded.uri());
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** Connection string to a database of this name. */
    String uriOf(String database) {
        var connection = new ConnectionString(uri);
        String options = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
        String credentials = uri.contains("@") ? uri.substring("mongodb://".length(), uri.indexOf('@') + 1) : "";
        return "mongodb://" + credentials + String.join(",", connection.getHosts()) + "/" + database + options;
    }

    String kind() {
        return embedded == null ? "DAICHO_MONGODB_URI" : "embedded server on disk, sync";
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}

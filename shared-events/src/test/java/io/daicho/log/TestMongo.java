package io.daicho.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The server the tests run against: the one {@code DAICHO_MONGODB_URI} names, or else an embedded one in memory. Every
 * test takes a database of its own.
 */
public final class TestMongo {

    private static final String URI = startedOrNamed();
    private static final MongoClient CLIENT = client(URI);

    private TestMongo() {}

    /** A database nobody else uses, named so that leftovers on a lasting server are recognised. */
    public static MongoDatabase freshDatabase() {
        return CLIENT.getDatabase(freshName());
    }

    /** A connection string to a fresh database. */
    public static String freshUri() {
        return uriOf(freshName());
    }

    /** A connection string to a database of this name on the test server. */
    public static String uriOf(String database) {
        var named = new ConnectionString(URI);
        String hosts = String.join(",", named.getHosts());
        String options = URI.contains("?") ? URI.substring(URI.indexOf('?')) : "";
        String credentials = URI.contains("@") ? URI.substring("mongodb://".length(), URI.indexOf('@') + 1) : "";
        return "mongodb://" + credentials + hosts + "/" + database + options;
    }

    public static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }

    /** Host and port of the server, or of its first member. */
    public static String address() {
        return new ConnectionString(URI).getHosts().getFirst();
    }

    public static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(5, TimeUnit.SECONDS))
                .retryWrites(false)
                // last, so that what it says of times holds
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    private static String freshName() {
        return "daicho_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static String startedOrNamed() {
        String named = System.getenv("DAICHO_MONGODB_URI");
        if (named != null && !named.isBlank()) {
            return named;
        }
        var server = new MongoServer(new MemoryBackend());
        return "mongodb:/" + server.bind();
    }
}

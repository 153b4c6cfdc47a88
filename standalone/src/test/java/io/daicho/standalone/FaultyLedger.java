package io.daicho.standalone;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.FaultyProxy;
import io.daicho.log.TestMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in this process, with a proxy between them and the database. */
final class FaultyLedger implements AutoCloseable {

    private final FaultyProxy proxy;
    private final String database;
    private final ConfigurableApplicationContext daicho;

    private FaultyLedger(FaultyProxy proxy, String database, ConfigurableApplicationContext daicho) {
        this.proxy = proxy;
        this.database = database;
        this.daicho = daicho;
    }

    /** @param keys directory of the signing key */
    static FaultyLedger start(Path keys, String... settings) throws IOException {
        return start(StandaloneConfiguration.class, TestMongo.freshDatabase().getName(), keys, settings);
    }

    /** The same on a database that may be there already, with beans of the test's own. */
    static FaultyLedger start(Class<?> configuration, String database, Path keys, String... settings)
            throws IOException {
        var proxy = new FaultyProxy(TestMongo.address());
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--daicho.mongodb.uri=mongodb://127.0.0.1:" + proxy.port() + "/" + database,
                "--daicho.checkpoint.key-file=" + keys.resolve("checkpoint.key")));
        all.addAll(List.of(settings));
        return new FaultyLedger(proxy, database, SpringApplication.run(configuration, all.toArray(String[]::new)));
    }

    FaultyProxy proxy() {
        return proxy;
    }

    /** Past the proxy. */
    MongoDatabase database() {
        return TestMongo.database(database);
    }

    ConfigurableApplicationContext context() {
        return daicho;
    }

    String address() {
        return "http://127.0.0.1:" + daicho.getEnvironment().getProperty("local.server.port");
    }

    /** Ends it as it would end by itself; the database stays. */
    void stop() throws IOException {
        proxy.inject(FaultyProxy.Fault.NONE);
        daicho.close();
        proxy.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        database().drop();
    }
}

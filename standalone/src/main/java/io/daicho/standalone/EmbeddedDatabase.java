package io.daicho.standalone;

import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedServerException;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded server before any bean can ask for a connection, unless {@code DAICHO_MONGODB_URI} names a
 * MongoDB. Its owner closes it after the context, when nothing talks to it any more.
 *
 * <p>{@code daicho.embedded.sync} (default true) and {@code daicho.embedded.port} (default any) set it up.
 */
final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    /** Set to true while the embedded server is the database. */
    static final String ACTIVE_PROPERTY = "daicho.embedded.active";

    static final String EXTERNAL = "DAICHO_MONGODB_URI";
    private static final String URI_PROPERTY = "daicho.mongodb.uri";
    private static final String DATABASE = "daicho";

    private final Path directory;
    private final Consumer<EmbeddedServerException> onFailure;
    private @Nullable EmbeddedMongo server;

    EmbeddedDatabase(Path directory, Consumer<EmbeddedServerException> onFailure) {
        this.directory = directory;
        this.onFailure = onFailure;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty(EXTERNAL, "").isBlank()) {
            return;
        }
        EmbeddedSettings settings = new EmbeddedSettings(
                directory,
                environment.getProperty("daicho.embedded.port", Integer.class, 0),
                environment.getProperty("daicho.embedded.sync", Boolean.class, true));
        EmbeddedMongo started = EmbeddedMongo.start(settings, onFailure);
        server = started;
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-database",
                        Map.of(URI_PROPERTY, started.uri() + "/" + DATABASE, ACTIVE_PROPERTY, true)));
    }

    /** Whether the embedded server is the database. */
    boolean isEmbedded() {
        return server != null;
    }

    /** Tells other processes, through the data directory, where this one answers. */
    void announce(URI address) {
        if (server != null) {
            server.announce(address);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}

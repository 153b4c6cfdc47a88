package io.daicho.standalone;

import io.daicho.log.MongoEventLog;
import io.daicho.standalone.embedded.DataDirectory;
import io.daicho.standalone.embedded.EmbeddedServerException;
import io.daicho.tree.checkpoint.KeyFileRefused;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in one Spring context, and the embedded server beneath it. */
final class RunningDaicho implements Server {

    private final ServerSettings settings;
    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase database;
    private boolean closed;

    private RunningDaicho(ServerSettings settings, ConfigurableApplicationContext context, EmbeddedDatabase database) {
        this.settings = settings;
        this.context = context;
        this.database = database;
    }

    /**
     * @param onFailure told, once, when the data file fails while serving; nothing is acknowledged from then on
     * @throws StartFailure as {@link Server.Starter} says
     */
    static RunningDaicho start(ServerSettings settings, Consumer<EmbeddedServerException> onFailure) {
        EmbeddedDatabase database = new EmbeddedDatabase(settings.data(), onFailure);
        try {
            // before anything else: the log file is there as well
            DataDirectory.create(settings.data());
            SpringApplication application = new SpringApplication(StandaloneConfiguration.class);
            application.setBannerMode(Banner.Mode.OFF);
            // the embedded server must outlive the context, so closing both is up to us
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(Map.of(
                    "server.address", settings.host(),
                    "server.port", settings.port(),
                    "logging.file.name", settings.logFile().toString(),
                    // also where another database is named: the key is this machine's
                    "daicho.checkpoint.key-file", settings.keyFile().toString()));
            application.addInitializers(database);
            RunningDaicho running = new RunningDaicho(settings, application.run(arguments(settings)), database);
            database.announce(running.address());
            return running;
        } catch (RuntimeException e) {
            database.close();
            throw failure(settings, e);
        }
    }

    /** These come before what the environment sets. */
    private static String[] arguments(ServerSettings settings) {
        return settings.signing()
                ? new String[0]
                : new String[] {"--daicho.checkpoint.interval=3650d", "--daicho.checkpoint.every=1000000000000"};
    }

    private static StartFailure failure(ServerSettings settings, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EmbeddedServerException || cause instanceof KeyFileRefused) {
                return new StartFailure(String.valueOf(cause.getMessage()), e);
            }
            if (cause instanceof PortInUseException) {
                return new StartFailure(
                        "port " + settings.port() + " on " + settings.host()
                                + " is in use; choose another one with --port",
                        e);
            }
        }
        return new StartFailure("cannot start: " + rootMessage(e) + "; more in " + settings.logFile(), e);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public URI address() {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + port);
    }

    @Override
    public String ledger() {
        return database.isEmbedded() ? settings.data().toString() : "the MongoDB that DAICHO_MONGODB_URI names";
    }

    @Override
    public long head() {
        return context.getBean(MongoEventLog.class).head();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            context.close();
            database.close();
        }
    }
}

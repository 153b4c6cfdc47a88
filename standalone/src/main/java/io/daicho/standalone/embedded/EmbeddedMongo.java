package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** A server on 127.0.0.1 that speaks MongoDB's wire protocol and keeps its data in one file, or in memory. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int ACCEPTING_THREADS = 1;
    // a connection waits for its commit on its thread, so this many can share one commit
    private static final int CONNECTION_THREADS = 16;

    private final MongoServer server;
    private final @Nullable OpenData data;

    private EmbeddedMongo(MongoServer server, @Nullable OpenData data) {
        this.server = server;
        this.data = data;
    }

    /** Starts a server that forgets everything when it is closed. */
    public static EmbeddedMongo inMemory() {
        MVStore store = DataFile.inMemory();
        return new EmbeddedMongo(
                listen(store, new GroupCommit(store, new Compaction(store, 0), false, failure -> {}), 0), null);
    }

    /**
     * Starts a server on a directory.
     *
     * @param onFailure told once, with a message for people, when the file can no longer be written or read; nothing is
     *     acknowledged from then on and the process had better stop
     * @throws EmbeddedServerException when the directory is in use or cannot be written, its file is damaged, or the
     *     port is taken
     */
    public static EmbeddedMongo start(EmbeddedSettings settings, Consumer<EmbeddedServerException> onFailure) {
        return start(settings, Compaction.SLACK_BYTES, onFailure);
    }

    /**
     * @param slack bytes that the file may grow by, beyond twice its compacted size, before it is compacted again
     */
    static EmbeddedMongo start(EmbeddedSettings settings, long slack, Consumer<EmbeddedServerException> onFailure) {
        OpenData data = OpenData.open(settings, slack, onFailure);
        try {
            data.commits().compact();
            return new EmbeddedMongo(listen(data.store(), data.commits(), settings.port()), data);
        } catch (MVStoreException e) {
            throw closing(
                    data,
                    new EmbeddedServerException(
                            DataFile.explain(data.directory().dataFile(), e), e));
        } catch (RuntimeException e) {
            throw closing(data, e);
        }
    }

    private static MongoServer listen(MVStore store, GroupCommit commits, int port) {
        MongoServer server = new MongoServer(new DurableBackend(store, commits));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            server.bind(address, ACCEPTING_THREADS, CONNECTION_THREADS);
            return server;
        } catch (Exception e) {
            server.shutdownNow();
            throw new EmbeddedServerException(
                    "the embedded server cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    private static RuntimeException closing(OpenData data, RuntimeException reason) {
        try {
            data.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Where to connect, without a database name. */
    public String uri() {
        return server.getConnectionString();
    }

    /** Tells other processes, through the data directory, where the application of this one answers. */
    public void announce(URI application) {
        if (data != null) {
            data.directory().announce(application);
        }
    }

    /** The one file with everything in it, or {@code null} in memory. */
    public @Nullable Path dataFile() {
        return data == null ? null : data.directory().dataFile();
    }

    /** Ends the connections, then compacts and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
        if (data != null) {
            data.close();
        }
    }
}

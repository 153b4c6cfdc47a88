package io.daicho.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the log's change stream where the server has one (a replica set). It is a wake-up and nothing more: what it
 * carries is not read, and where it breaks off, polling goes on by itself.
 */
final class ChangeNotices implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChangeNotices.class);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(5);

    private final MongoDatabase database;
    private final MongoCollection<Document> log;
    private final Runnable notice;
    private final Thread thread;
    private volatile boolean closed;

    ChangeNotices(MongoDatabase database, Runnable notice) {
        this.database = database;
        this.log = LogSchema.log(database);
        this.notice = notice;
        this.thread = Thread.ofVirtual().name("log-change-stream").start(this::run);
    }

    private void run() {
        boolean listening = true;
        while (listening && !closed) {
            try {
                if (!hasChangeStreams()) {
                    LOGGER.debug("no change streams on a server without a replica set, polling only");
                    return;
                }
                listen();
            } catch (MongoException | IllegalStateException e) {
                LOGGER.debug("change stream broke off, opening it again in {}", PAUSE_AFTER_ERROR, e);
                listening = paused();
            }
        }
    }

    private boolean hasChangeStreams() {
        // not "hello": the embedded server knows the command by its old name only
        Document hello = database.runCommand(new Document("isMaster", 1));
        return hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
    }

    private void listen() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes =
                log.watch().cursor()) {
            while (!closed) {
                if (changes.tryNext() != null) {
                    notice.run();
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}

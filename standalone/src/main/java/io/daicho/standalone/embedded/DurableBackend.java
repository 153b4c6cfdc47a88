package io.daicho.standalone.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command at a time, and lets no reply out before everything it rests on is in the file.
 *
 * <p>A reply is a deep copy: the stored documents go on changing while the network encodes it.
 */
final class DurableBackend extends H2Backend {

    private final GroupCommit commits;

    DurableBackend(MVStore store, GroupCommit commits) {
        this.commits = commits;
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public @Nullable Document handleCommand(Channel channel, String database, String command, Document query) {
        return commits.run(() -> {
            Document reply = super.handleCommand(channel, database, command, query);
            return reply == null ? null : reply.cloneDeeply();
        });
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.run(() -> {
            QueryResult result = super.handleQuery(query);
            List<Document> documents = result.collectDocuments().stream()
                    .map(Document::cloneDeeply)
                    .toList();
            return new QueryResult(documents, result.getCursorId());
        });
    }

    @Override
    public void handleClose(Channel channel) {
        commits.run(() -> {
            super.handleClose(channel);
            return channel;
        });
    }

    /** Leaves the store open: who opened it closes it, once no connection is left. */
    @Override
    public void close() {}
}

package io.daicho.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Reads one stream by exact keys. A query for all commits of a stream needs an ordered index, which the embedded server
 * does not build; so an index document holds the positions of a stream's first commits, and the few behind them are
 * found one by one under their key {stream, seq}. The index is written by readers and lags as it likes: the log alone
 * says what a stream holds, and an index lost is an index rebuilt.
 */
final class StreamReader {

    private static final String POSITIONS = "positions";
    private static final int FEWEST_WORTH_INDEXING = 16;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final CommitReader reader;
    private final MongoCollection<Document> index;

    StreamReader(CommitReader reader, MongoCollection<Document> index) {
        this.reader = reader;
        this.index = index;
    }

    /** The stream's commits from its first, in order. */
    List<StoredCommit> commits(String stream) {
        return commits(stream, Long.MAX_VALUE);
    }

    /** The stream's commits that begin at a position or before it, in order; one behind them may be read. */
    List<StoredCommit> commits(String stream, long upTo) {
        List<StoredCommit> commits = indexed(stream, upTo);
        int known = commits.size();
        addUnindexed(stream, commits, upTo);
        // grows by a share, so that a long stream's index is not rewritten for every few commits
        if (commits.size() - known >= Math.max(FEWEST_WORTH_INDEXING, known / 4)) {
            writeIndex(stream, commits);
        }
        return commits;
    }

    /** The newest sequence number of a stream, or none if there is no such stream. */
    Optional<Long> lastSeq(String stream) {
        List<StoredCommit> commits = commits(stream);
        return commits.isEmpty()
                ? Optional.empty()
                : Optional.of(commits.getLast().lastSeq());
    }

    private List<StoredCommit> indexed(String stream, long upTo) {
        Document entry = index.find(Filters.eq(CommitDocuments.ID, stream)).first();
        if (entry == null) {
            return new ArrayList<>();
        }
        var commits = new ArrayList<StoredCommit>();
        long seq = 0;
        for (StoredCommit commit : reader.byIds(positions(entry, upTo))) {
            if (!commit.stream().equals(stream) || commit.seq() != seq) {
                // not what the log holds: an index of another log, restored or tampered with
                return new ArrayList<>();
            }
            commits.add(commit);
            seq = commit.lastSeq() + 1;
        }
        return commits;
    }

    private static List<Long> positions(Document entry, long upTo) {
        return entry.getList(POSITIONS, Long.class).stream()
                .filter(position -> position <= upTo)
                .toList();
    }

    private void addUnindexed(String stream, List<StoredCommit> commits, long upTo) {
        Optional<StoredCommit> next = behind(stream, commits);
        while (next.isPresent() && next.get().position() <= upTo) {
            commits.add(next.get());
            next = behind(stream, commits);
        }
    }

    private Optional<StoredCommit> behind(String stream, List<StoredCommit> commits) {
        return reader.byStream(stream, commits.isEmpty() ? 0 : commits.getLast().lastSeq() + 1);
    }

    private void writeIndex(String stream, List<StoredCommit> commits) {
        var entry = new Document(CommitDocuments.ID, stream)
                .append(POSITIONS, commits.stream().map(StoredCommit::position).toList());
        try {
            index.replaceOne(Filters.eq(CommitDocuments.ID, stream), entry, UPSERT);
        } catch (MongoWriteException e) {
            // two readers upserted at once; either entry is right
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}

package io.daicho.log;

import static io.daicho.log.CommitDocuments.COMMAND;
import static io.daicho.log.CommitDocuments.ID;
import static io.daicho.log.CommitDocuments.SEQ;
import static io.daicho.log.CommitDocuments.STREAM;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Reads commits by exact keys: the only reads that are fast on a server without ordered indexes as well. Positions are
 * dense, so the key of the next commit is always known.
 */
final class CommitReader {

    /** Ids asked for in one read. */
    static final int WINDOW = 100;

    /** Commits read at once in the order of their positions. */
    static final int PAGE = 500;

    private static final int FIRST_LOOK_BACK = 16;

    private final MongoCollection<Document> log;

    CommitReader(MongoCollection<Document> log) {
        this.log = log;
    }

    Optional<StoredCommit> at(long position) {
        return one(new Document(ID, position));
    }

    Optional<StoredCommit> byCommand(String command) {
        return one(new Document(COMMAND, command));
    }

    Optional<StoredCommit> byStream(String stream, long seq) {
        // flat and complete: a query shaped otherwise misses the unique index of the embedded server and scans
        return one(new Document(STREAM, stream).append(SEQ, seq));
    }

    /** The newest commit. A descending sort, which the embedded server answers by a scan: for start-up only. */
    Optional<StoredCommit> newest() {
        return first(log.find().sort(Sorts.descending(ID)).limit(1));
    }

    /**
     * The commits from a commit's position on, without a gap: as far as one window of ids reaches. A commit that is seen
     * before one in front of it is left for the next read.
     */
    List<StoredCommit> from(long position) {
        return chain(
                position,
                byIds(LongStream.range(position, position + WINDOW).boxed().toList()));
    }

    /**
     * The same, by a page in the order of positions: a fifth of the time of windows, where the server keeps commits in that
     * order, as a replica set and the embedded server on disk do.
     */
    List<StoredCommit> page(long position) {
        return chain(
                position,
                log.find(Filters.gt(ID, position - 1))
                        .sort(Sorts.ascending(ID))
                        .limit(PAGE)
                        .batchSize(WINDOW)
                        .map(CommitDocuments::fromDocument)
                        .into(new ArrayList<>()));
    }

    private static List<StoredCommit> chain(long position, List<StoredCommit> commits) {
        long next = position;
        var chain = new ArrayList<StoredCommit>();
        for (StoredCommit commit : commits) {
            if (commit.position() != next) {
                break;
            }
            chain.add(commit);
            next = commit.lastPosition() + 1;
        }
        return chain;
    }

    /** Commits of these positions, in their order; positions at which no commit begins are passed over. */
    List<StoredCommit> byIds(List<Long> positions) {
        var commits = new ArrayList<StoredCommit>();
        for (int begin = 0; begin < positions.size(); begin += WINDOW) {
            List<Long> window = positions.subList(begin, Math.min(begin + WINDOW, positions.size()));
            log.find(Filters.in(ID, window)).map(CommitDocuments::fromDocument).into(commits);
        }
        commits.sort(Comparator.comparingLong(StoredCommit::position));
        return commits;
    }

    /** The commit that a position lies in: it begins there or at most {@link NewCommit#MAX_EVENTS} before. */
    Optional<StoredCommit> covering(long position) {
        long upTo = position;
        for (int lookBack = FIRST_LOOK_BACK; upTo > 0 && upTo > position - NewCommit.MAX_EVENTS; lookBack *= 4) {
            long from = Math.max(1, upTo - lookBack + 1);
            List<StoredCommit> found =
                    byIds(LongStream.rangeClosed(from, upTo).boxed().toList());
            if (!found.isEmpty()) {
                return Optional.of(found.getLast()).filter(commit -> commit.covers(position));
            }
            upTo = from - 1;
        }
        return Optional.empty();
    }

    private Optional<StoredCommit> one(Document key) {
        return first(log.find(key));
    }

    private static Optional<StoredCommit> first(FindIterable<Document> found) {
        return Optional.ofNullable(found.first()).map(CommitDocuments::fromDocument);
    }
}

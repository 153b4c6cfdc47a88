package io.daicho.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts commits at the end of the log by compare-and-swap: who has seen head h inserts at h+1, and the unique {@code _id}
 * lets one writer of all win. A group of commits goes in one <em>ordered</em> insert, so that no position can be taken
 * before the one in front of it: positions stay dense whoever fails and whenever. Not thread-safe: one thread calls it.
 *
 * <p>After an error that leaves open whether the insert took effect, the log is read: a commit of ours that stands there
 * is ours, whatever the network said. One that does not may still arrive late; inserting it again is safe, for its
 * command id and its place in its stream are unique, and an ordered insert that comes late stops at its first position.
 */
final class Appender {

    private static final Logger LOGGER = LoggerFactory.getLogger(Appender.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(10);

    private final MongoCollection<Document> log;
    private final CommitReader reader;
    private final Clock clock;
    private final String node;
    private final Duration patience;
    private final LongConsumer onAppend;
    private final LogObserver observer;
    private @Nullable Head head;
    private boolean overtaken;

    /**
     * @param patience how long a group of commits is tried before its callers are told that the log is unavailable
     * @param onAppend told the new last position after every insert
     */
    Appender(
            MongoCollection<Document> log,
            Clock clock,
            String node,
            Duration patience,
            LongConsumer onAppend,
            LogObserver observer) {
        this.log = log;
        this.reader = new CommitReader(log);
        this.clock = clock;
        this.node = node;
        this.patience = patience;
        this.onAppend = onAppend;
        this.observer = observer;
    }

    /** Settles every commit of the group: in the log, refused, or unavailable once patience ends. */
    void append(List<Pending> group) {
        var waiting = new ArrayList<>(group);
        var doubtful = new ArrayList<Pending>();
        var retry = new Retry(patience, FIRST_PAUSE, LONGEST_PAUSE);
        MongoException lastError = null;
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            Head headBefore = head;
            try {
                settleByReading(doubtful, waiting);
                doubtful.clear();
                insert(waiting, doubtful);
            } catch (MongoException e) {
                LOGGER.debug("appending {} commits failed, reading back", waiting.size(), e);
                observer.failed();
                doubtful.clear();
                doubtful.addAll(waiting);
                overtaken = true;
                lastError = e;
            }
            // who lost a place to another writer tries at once for the next
            boolean moved = waiting.size() < before || !Objects.equals(head, headBefore);
            if (!waiting.isEmpty() && (moved ? retry.isOver() : !retry.pause())) {
                giveUp(waiting, lastError);
                return;
            }
        }
    }

    private void giveUp(List<Pending> waiting, @Nullable MongoException lastError) {
        for (Pending pending : waiting) {
            pending.outcome()
                    .completeExceptionally(new LogUnavailable("not appended for certain in " + patience, lastError));
        }
    }

    private void insert(List<Pending> waiting, List<Pending> doubtful) {
        if (waiting.isEmpty()) {
            return;
        }
        List<StoredCommit> placed = place(waiting, headToTry());
        long begun = System.nanoTime();
        try {
            log.insertMany(
                    placed.stream().map(CommitDocuments::toDocument).toList(), new InsertManyOptions().ordered(true));
            settle(placed, placed.size(), waiting, begun);
        } catch (MongoBulkWriteException e) {
            // what stands in front of the failed one is on the primary, but no majority is known to have it
            if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                throw e;
            }
            int taken = e.getWriteErrors().getFirst().getIndex();
            settle(placed, taken, waiting, begun);
            doubtful.add(waiting.getFirst());
            overtaken = true;
            if (e.getWriteErrors().getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            observer.overtaken();
        }
    }

    private List<StoredCommit> place(List<Pending> waiting, Head after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.plus(TOLERATED_SKEW).isBefore(after.at())) {
            LOGGER.warn("the log's time {} is ahead of this node's {}: commits keep the log's", after.at(), now);
        }
        Instant at = now.isBefore(after.at()) ? after.at() : now;
        long position = after.next();
        var placed = new ArrayList<StoredCommit>(waiting.size());
        for (Pending pending : waiting) {
            placed.add(CommitDocuments.stored(pending, position, at, node));
            position += pending.commit().events().size();
        }
        return placed;
    }

    private void settle(List<StoredCommit> placed, int count, List<Pending> waiting, long begun) {
        if (count == 0) {
            return;
        }
        int events = placed.stream()
                .limit(count)
                .mapToInt(commit -> commit.events().size())
                .sum();
        observer.inserted(count, events, Duration.ofNanos(System.nanoTime() - begun));
        head = Head.after(placed.get(count - 1));
        for (StoredCommit commit : placed.subList(0, count)) {
            waiting.removeFirst().outcome().complete(commit);
        }
        onAppend.accept(placed.get(count - 1).lastPosition());
    }

    /** Finds out about commits whose insert failed or got no answer. What stands nowhere in the log stays waiting. */
    private void settleByReading(List<Pending> doubtful, List<Pending> waiting) {
        for (Pending pending : doubtful) {
            if (settledByReading(pending)) {
                waiting.remove(pending);
            }
        }
    }

    private boolean settledByReading(Pending pending) {
        NewCommit commit = pending.commit();
        Optional<StoredCommit> sameCommand = reader.byCommand(commit.command());
        if (sameCommand.isPresent()) {
            settleSameCommand(pending, sameCommand.get());
            return true;
        }
        Optional<StoredCommit> sameSequence = reader.byStream(commit.stream(), commit.seq());
        if (sameSequence.isPresent() && pending.is(sameSequence.get())) {
            // it arrived between the two reads
            settleSameCommand(pending, sameSequence.get());
        } else if (sameSequence.isPresent()) {
            pending.outcome().completeExceptionally(new StreamConflict(commit));
        }
        return sameSequence.isPresent();
    }

    private void settleSameCommand(Pending pending, StoredCommit stored) {
        if (pending.is(stored)) {
            pending.outcome().complete(stored);
            onAppend.accept(stored.lastPosition());
        } else {
            pending.outcome().completeExceptionally(new DuplicateCommand(stored.receipt()));
        }
    }

    /** The end of the log as last seen: nobody is asked before an insert, for the insert itself asks. */
    private Head headToTry() {
        Head known = head;
        if (known != null && !overtaken) {
            return known;
        }
        overtaken = false;
        if (known == null) {
            known = reader.newest().map(Head::after).orElse(Head.OF_EMPTY_LOG);
        }
        for (var commits = reader.from(known.next()); !commits.isEmpty(); commits = reader.from(known.next())) {
            known = Head.after(commits.getLast());
        }
        head = known;
        return known;
    }
}

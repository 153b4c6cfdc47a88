package io.daicho.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The log: every event of the ledger at a dense position from 1, in the order of their commits, whose times never go
 * back. Safe for use by many threads, and by many processes on one database. Every method throws {@link LogUnavailable}
 * where the database does not answer.
 */
public final class MongoEventLog implements AutoCloseable {

    private final CommitReader reader;
    private final CommitTimes times;
    private final StreamReader streams;
    private final LogWatch watch;
    private final GroupCommit appends;
    private final LogObserver observer;
    private final LogSettings settings;
    private final BoundedClock clock;

    private MongoEventLog(MongoDatabase database, Clock clock, LogSettings settings, LogObserver observer) {
        this.observer = observer;
        this.settings = settings;
        this.clock = BoundedClock.of(clock, settings.mostAhead(), database);
        this.reader = new CommitReader(LogSchema.log(database));
        this.times = new CommitTimes(reader);
        this.streams = new StreamReader(reader, LogSchema.streams(database));
        this.watch = new LogWatch(database, reader, settings.poll());
        var appender = new Appender(
                LogSchema.log(database), this.clock, settings.node(), settings.patience(), watch::appended, observer);
        this.appends = new GroupCommit(appender, settings.patience(), settings.queue());
    }

    /**
     * Opens the log of a database, creating its indexes if they are missing.
     *
     * @throws RestoreRefused if a bundle has been restored into it halfway
     */
    public static MongoEventLog open(MongoDatabase database, Clock clock, LogSettings settings) {
        return open(database, clock, settings, LogObserver.NONE);
    }

    /** The same, watched. */
    public static MongoEventLog open(MongoDatabase database, Clock clock, LogSettings settings, LogObserver observer) {
        return answered(() -> {
            new RestoreMarks(database).requireNoneUnfinished();
            LogSchema.create(database);
            return new MongoEventLog(database, clock, settings, observer);
        });
    }

    /**
     * Appends a commit and waits until a majority has it on disk.
     *
     * @throws StreamConflict if the stream already has an event at that sequence number
     * @throws DuplicateCommand if a commit of that command already stands in the log
     * @throws LogBusy if too many wait already
     * @throws ClockAhead if this node's clock is not to be believed
     * @throws LogUnavailable if the outcome could not be learnt in time; the same commit may be tried again
     */
    public StoredCommit append(NewCommit commit) {
        return observer.append(commit, trace -> appends.append(commit, trace));
    }

    /** What a command became, if it was committed. */
    public Optional<CommitReceipt> findByCommand(String command) {
        return answered(() -> reader.byCommand(command).map(StoredCommit::receipt));
    }

    /** The last position, 0 in an empty log. */
    public long head() {
        return answered(watch::refreshedHead);
    }

    /** The events of a stream from a sequence number on, in order. */
    public List<StoredEvent> readStream(String stream, long fromSeq) {
        return answered(() -> streams.commits(stream)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.seq() >= fromSeq)
                .toList();
    }

    /**
     * The events of a stream from its first up to a position, in order. Later commits of the stream are not read, save one.
     */
    public List<StoredEvent> readStreamUpTo(String stream, long position) {
        return answered(() -> streams.commits(stream, position)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() <= position)
                .toList();
    }

    /** The newest sequence number of a stream, or none if there is no such stream. */
    public Optional<Long> lastSeq(String stream) {
        return answered(() -> streams.lastSeq(stream));
    }

    /** The events behind a position, in order and without a gap, at most {@code limit}; empty at the end of the log. */
    public List<StoredEvent> readAfter(long position, int limit) {
        var events = new ArrayList<StoredEvent>();
        var scan = new LogScan(reader, position);
        while (events.size() < limit) {
            List<StoredEvent> more = scan.next();
            if (more.isEmpty()) {
                break;
            }
            events.addAll(more);
        }
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }

    /**
     * The events at some positions, in the order of their positions.
     *
     * @throws IllegalArgumentException if the log has no event at one of them
     */
    public List<StoredEvent> readPositions(Collection<Long> positions) {
        var wanted = new TreeSet<>(positions);
        var found = new TreeMap<Long, StoredEvent>();
        // most commits hold one event, so most positions are ids of commits
        answered(() -> reader.byIds(List.copyOf(wanted))).forEach(commit -> addWanted(commit, wanted, found));
        for (long position : wanted) {
            if (!found.containsKey(position)) {
                StoredCommit commit = answered(() -> reader.covering(position))
                        .orElseThrow(() -> new IllegalArgumentException("the log has no event at " + position));
                addWanted(commit, wanted, found);
            }
        }
        return List.copyOf(found.values());
    }

    private static void addWanted(StoredCommit commit, Set<Long> wanted, Map<Long, StoredEvent> found) {
        commit.events().stream()
                .filter(event -> wanted.contains(event.position()))
                .forEach(event -> found.put(event.position(), event));
    }

    /**
     * The last position that was in the log at a time: everything up to it is the ledger as it stood then.
     *
     * @return 0 if nothing was
     */
    public long positionAt(Instant time) {
        long head = head();
        return answered(() -> times.lastUntil(time, head));
    }

    /** When the event at a position entered the log, to the millisecond; empty where there is none yet. */
    public Optional<Instant> timeOf(long position) {
        return answered(() -> times.at(position));
    }

    /**
     * Waits until the log reaches beyond a position, at most for a time.
     *
     * @return false if it does not in time, or the log is closed
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return watch.awaitBeyond(position, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    LogScan scanAfter(long position) {
        return new LogScan(reader, position);
    }

    /** The last position that this process has seen; nothing is asked. */
    public long knownHead() {
        return watch.knownHead();
    }

    public LogSettings settings() {
        return settings;
    }

    /** How many commits wait to be appended. */
    public int waiting() {
        return appends.waiting();
    }

    /** False once nothing can be appended by this process any more, be it by an error or because it is closed. */
    public boolean isAppending() {
        return appends.isAppending();
    }

    /**
     * By how much this process's clock is ahead of the database server's at least; negative where it is behind.
     *
     * @return empty if the server does not tell its time
     */
    public Optional<Duration> clockAhead() {
        return answered(clock::ahead);
    }

    /** A server that does not answer, and one of which the driver says so in its own way, are one thing to callers. */
    static <T> T answered(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            throw new LogUnavailable("the log does not answer", e);
        }
    }

    LogWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        appends.close();
        watch.close();
    }
}

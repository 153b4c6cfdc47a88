package io.daicho.tree;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.proof.SubtreeHashes;
import io.daicho.proof.TreeProofs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The RFC 6962 tree over the log: full tiles in the database, the right edge in memory. Roots and proofs are there for
 * every size up to its own, each for a number of stored reads that grows with the logarithm of the size. Read by many
 * threads, grown by one.
 */
public final class LogTree {

    /** Events taken from the log at once: some tiles' worth, and bounded memory. */
    static final int BATCH = 1024;

    private final MongoEventLog log;
    private final Tiles tiles;
    private final EventsSeen seen;
    private final IntegrityAlarm alarm;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition urged = lock.newCondition();
    private int urging;
    private volatile RightEdge edge = RightEdge.EMPTY;

    public LogTree(MongoDatabase database, MongoEventLog log, EventsSeen seen, IntegrityAlarm alarm) {
        this.log = log;
        this.tiles = new Tiles(new MongoTiles(database), log);
        this.seen = seen;
        this.alarm = alarm;
    }

    /** Number of events in the tree; the log may be some ahead. */
    public long size() {
        return edge.size();
    }

    /** The root of the tree of the first events. @throws IllegalArgumentException if there are not so many */
    public Hash root(long size) {
        return TreeProofs.root(size, subtreesUpTo(size));
    }

    /**
     * The inclusion proof of RFC 9162 §2.1.3.
     *
     * @param index of the leaf, from 0: its position in the log less one
     * @throws IllegalArgumentException unless index &lt; size ≤ {@link #size()}
     */
    public List<Hash> inclusion(long index, long size) {
        return TreeProofs.inclusion(index, size, subtreesUpTo(size));
    }

    /**
     * The consistency proof of RFC 9162 §2.1.4.
     *
     * @throws IllegalArgumentException unless from ≤ to ≤ {@link #size()}
     */
    public List<Hash> consistency(long from, long to) {
        return TreeProofs.consistency(from, to, subtreesUpTo(to));
    }

    /** The leaf hash as the tree has it, which is not read from the log again. */
    Hash leaf(long position) {
        return subtreesUpTo(position).at(0, position - 1);
    }

    /** The tiles above a position's leaf that are full, from the leaf's up. */
    List<PlacedTile> tilesAbove(long position) {
        RightEdge now = edge;
        var above = new ArrayList<PlacedTile>();
        TileId id = TileId.ofLeaf(position);
        for (; id.index() < now.fullTiles(id.level()); id = id.parent()) {
            above.add(new PlacedTile(id, tiles.get(id)));
        }
        above.add(new PlacedTile(id, now.partial(id.level())));
        return above;
    }

    private SubtreeHashes subtreesUpTo(long size) {
        RightEdge now = edge;
        if (size > now.size()) {
            throw new IllegalArgumentException("the tree has " + now.size() + " leaves, not " + size);
        }
        return (level, index) -> subtree(now, level, index);
    }

    private Hash subtree(RightEdge now, int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        int across = Tile.HEIGHT - height;
        long tileIndex = index >> across;
        int within = (int) (index - (tileIndex << across));
        Tile tile = tileIndex < now.fullTiles(tileLevel)
                ? tiles.get(new TileId(tileLevel, tileIndex))
                : now.partial(tileLevel);
        return tile.node(height, within);
    }

    /** Waits until the tree has a size, at most for a time. @return false if it has not then */
    public boolean await(long size, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (edge.size() < size && left > 0) {
                left = grown.awaitNanos(left);
            }
            return edge.size() >= size;
        } finally {
            lock.unlock();
        }
    }

    /** Waits like {@link #await}, and has the tree grown without gathering events first: somebody wants an answer. */
    public boolean urge(long size, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            urging++;
            urged.signalAll();
            return await(size, limit);
        } finally {
            urging--;
            lock.unlock();
        }
    }

    /** Lets events gather for a time, unless somebody urges. */
    void gather(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (urging == 0 && left > 0) {
                left = urged.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Begins with what is stored in tiles. What is behind them comes by growing. */
    void open() {
        long full = tiles.storedLeafTiles(log.head() / Tile.WIDTH);
        var levels = new ArrayList<Tile>();
        levels.add(Tile.EMPTY);
        int level = 0;
        for (long below = full; below > 0; below /= Tile.WIDTH) {
            levels.add(Tile.of(tiles.roots(level++, below - below % Tile.WIDTH, below)));
        }
        publish(new RightEdge(full * Tile.WIDTH, levels));
    }

    /** Takes in events that are in the log but not in the tree. @return how many, 0 if there are none */
    int grow() {
        RightEdge before = edge;
        List<StoredEvent> events = log.readAfter(before.size(), atHand(before.size()));
        if (events.isEmpty()) {
            return 0;
        }
        RightEdge.Growth growth = before.append(Tiles.leaves(events));
        try {
            tiles.store(growth.full());
        } catch (IntegrityFault e) {
            // the tree goes on as the log says; proofs that need the other tile will not verify, and are not given
            alarm.raise(e);
        }
        seen.accept(events);
        publish(growth.edge());
        return events.size();
    }

    /** How many events to read: no more than are known to be there, which saves the reading that would find none. */
    private int atHand(long size) {
        long known = log.knownHead() - size;
        return known > 0 && known < BATCH ? (int) known : BATCH;
    }

    /** Tells those who see the events that a checkpoint over them is about to be signed. */
    public void beforeCheckpoint() {
        seen.beforeCheckpoint();
    }

    private void publish(RightEdge next) {
        lock.lock();
        try {
            edge = next;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

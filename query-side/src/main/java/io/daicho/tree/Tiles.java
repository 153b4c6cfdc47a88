package io.daicho.tree;

import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** The full tiles: those used of late from memory, others from the database, missing ones made again from the log. */
final class Tiles {

    /** A tile takes some 35 KB in memory. */
    private static final int REMEMBERED = 128;

    private final MongoTiles stored;
    private final MongoEventLog log;
    private final Map<TileId, Tile> recent = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, Tile> eldest) {
            return size() > REMEMBERED;
        }
    });

    Tiles(MongoTiles stored, MongoEventLog log) {
        this.stored = stored;
        this.log = log;
    }

    /** A tile all of whose leaves are in the log. */
    Tile get(TileId id) {
        Tile known = recent.get(id);
        if (known != null) {
            return known;
        }
        Optional<Tile> found = stored.find(id);
        Tile tile = found.isPresent() ? found.get() : made(id);
        recent.put(id, tile);
        return tile;
    }

    /** Roots of tiles of one level, from one index up to another. */
    List<Hash> roots(int level, long from, long to) {
        List<TileId> ids = LongStream.range(from, to)
                .mapToObj(index -> new TileId(level, index))
                .toList();
        Map<TileId, Hash> known = stored.roots(ids);
        return ids.stream()
                .map(id -> known.containsKey(id) ? known.get(id) : get(id).root())
                .toList();
    }

    void store(List<PlacedTile> full) {
        stored.store(full);
    }

    private Tile made(TileId id) {
        Tile tile = Tile.of(
                id.level() == 0 ? leaves(id) : roots(id.level() - 1, id.firstChild(), id.firstChild() + Tile.WIDTH));
        stored.store(List.of(new PlacedTile(id, tile)));
        return tile;
    }

    private List<Hash> leaves(TileId id) {
        List<StoredEvent> events = log.readAfter(id.firstChild(), Tile.WIDTH);
        if (events.size() < Tile.WIDTH) {
            throw new IntegrityFault("the log ends at position " + (id.firstChild() + events.size())
                    + " in the middle of " + id + ", which was full");
        }
        return leaves(events);
    }

    /** The leaf hashes of events, from their stored texts and not from the hashes stored beside them. */
    static List<Hash> leaves(List<StoredEvent> events) {
        return events.stream()
                .map(event -> MerkleHashes.leaf(event.leafLine().text()))
                .toList();
    }

    /**
     * How many tiles of leaves are stored in front of the first that is not. Found by exact reads: a scan would cost more
     * the longer the log is. Where tiles in the middle are missing, any of the gaps may be the one found.
     *
     * @param most how many there can be
     */
    long storedLeafTiles(long most) {
        if (most == 0 || stored.has(new TileId(0, most - 1))) {
            return most;
        }
        long stored = 0;
        long missing = most - 1;
        while (stored < missing) {
            long middle = (stored + missing) >>> 1;
            if (this.stored.has(new TileId(0, middle))) {
                stored = middle + 1;
            } else {
                missing = middle;
            }
        }
        return stored;
    }
}

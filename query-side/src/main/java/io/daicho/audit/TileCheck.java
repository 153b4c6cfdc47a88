package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Holds the stored tiles against the hashes the log gives, in the order in which they become full; one a level in memory. */
final class TileCheck {

    private final MongoCollection<Document> tiles;
    private final List<Level> levels = new ArrayList<>();

    TileCheck(MongoCollection<Document> tiles) {
        this.tiles = tiles;
    }

    /** Takes the hash of the next event. */
    Optional<Suspicion> add(Hash leaf) {
        return add(0, leaf);
    }

    private Optional<Suspicion> add(int number, Hash hash) {
        if (levels.size() == number) {
            levels.add(new Level(number));
        }
        Level level = levels.get(number);
        Optional<Suspicion> different = level.add(hash);
        if (different.isPresent() || !level.isFull()) {
            return different;
        }
        Hash root = level.root();
        Optional<Suspicion> differentRoot = level.finish(root);
        return differentRoot.isPresent() ? differentRoot : add(number + 1, root);
    }

    private final class Level {

        private final int number;
        private long index;
        private CompactRange hashes = new CompactRange();
        private StoredTile tile;

        Level(int number) {
            this.number = number;
            this.tile = stored();
        }

        private StoredTile stored() {
            return new StoredTile(
                    number,
                    index,
                    LedgerDocuments.byId(tiles, number + "/" + index).orElse(null));
        }

        Optional<Suspicion> add(Hash hash) {
            int place = (int) hashes.size();
            hashes.append(hash);
            return tile.checkHash(place, hash);
        }

        boolean isFull() {
            return hashes.size() == StoredTile.WIDTH;
        }

        Hash root() {
            return hashes.root();
        }

        Optional<Suspicion> finish(Hash root) {
            Optional<Suspicion> different = tile.checkRoot(root);
            index++;
            hashes = new CompactRange();
            tile = stored();
            return different;
        }
    }
}

package io.daicho.tree;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import io.daicho.proof.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The full tiles as stored: {@code {_id: "<level>/<index>", hashes: 8192 bytes, root: 32 bytes}}. They are a function of
 * the log and never change, so any node may store them; what is stored is never overwritten.
 */
final class MongoTiles {

    static final String COLLECTION = "tree_tiles";

    private static final String ID = "_id";
    private static final String HASHES = "hashes";
    private static final String ROOT = "root";

    private final MongoCollection<Document> collection;

    MongoTiles(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** @throws IntegrityFault if what is stored is no tile, or not the one of its root */
    Optional<Tile> find(TileId id) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id.text())).first())
                .map(document -> tile(id, document));
    }

    boolean has(TileId id) {
        return collection
                        .find(Filters.eq(ID, id.text()))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }

    /** The roots of those tiles that are stored. */
    Map<TileId, Hash> roots(Collection<TileId> ids) {
        var byText = new HashMap<String, TileId>();
        ids.forEach(id -> byText.put(id.text(), id));
        var roots = new HashMap<TileId, Hash>();
        for (Document document :
                collection.find(Filters.in(ID, byText.keySet())).projection(Projections.include(ROOT))) {
            TileId id = byText.get(document.getString(ID));
            if (id != null) {
                roots.put(id, Hash.of(bytes(id, document, ROOT, Hash.BYTES)));
            }
        }
        return roots;
    }

    /** @throws IntegrityFault if another tile is stored in the place of one of these */
    void store(List<PlacedTile> tiles) {
        if (tiles.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(
                    tiles.stream().map(MongoTiles::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            // another node was faster
            tiles.forEach(this::requireSame);
        }
    }

    private void requireSame(PlacedTile computed) {
        find(computed.id()).ifPresent(stored -> {
            for (int i = 0; i < Tile.WIDTH; i++) {
                if (!stored.node(0, i).equals(computed.tile().node(0, i))) {
                    throw new IntegrityFault("%s is stored with %s as its hash %d; computed from the log it is %s"
                            .formatted(
                                    computed.id(),
                                    stored.node(0, i),
                                    i,
                                    computed.tile().node(0, i)));
                }
            }
        });
    }

    private static Document document(PlacedTile placed) {
        var bytes = new byte[Tile.WIDTH * Hash.BYTES];
        for (int i = 0; i < Tile.WIDTH; i++) {
            System.arraycopy(placed.tile().node(0, i).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
        }
        return new Document(ID, placed.id().text())
                .append(HASHES, new Binary(bytes))
                .append(ROOT, new Binary(placed.tile().root().bytes()));
    }

    private static Tile tile(TileId id, Document document) {
        byte[] bytes = bytes(id, document, HASHES, Tile.WIDTH * Hash.BYTES);
        var hashes = new ArrayList<Hash>(Tile.WIDTH);
        for (int begin = 0; begin < bytes.length; begin += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, begin, begin + Hash.BYTES)));
        }
        Tile tile = Tile.of(hashes);
        Hash root = Hash.of(bytes(id, document, ROOT, Hash.BYTES));
        if (!tile.root().equals(root)) {
            throw new IntegrityFault(
                    "%s is stored with the root %s; its hashes give %s".formatted(id, root, tile.root()));
        }
        return tile;
    }

    private static byte[] bytes(TileId id, Document document, String member, int length) {
        if (document.get(member) instanceof Binary binary && binary.length() == length) {
            return binary.getData();
        }
        throw new IntegrityFault(id + " is stored without " + member + " of " + length + " bytes");
    }
}

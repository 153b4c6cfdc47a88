package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.daicho.audit.Finding.Subject;
import io.daicho.log.TestMongo;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** A tile of tiles, which is full with 65,536 leaves, against hashes that no log had to be made for. */
class TileCheckIT {

    private static final int LEAVES = 65_536 + 300;
    private static final List<Hash> HASHES = IntStream.range(0, LEAVES)
            .mapToObj(leaf -> MerkleHashes.leaf("leaf " + leaf))
            .toList();

    private final MongoCollection<Document> tiles = TestMongo.freshDatabase().getCollection("tree_tiles");

    private static List<Hash> roots() {
        var roots = new ArrayList<Hash>();
        for (int from = 0; from < 65_536; from += 256) {
            var tile = new CompactRange();
            HASHES.subList(from, from + 256).forEach(tile::append);
            roots.add(tile.root());
        }
        return roots;
    }

    private void store(List<Hash> hashes, Hash root) {
        var bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
        }
        tiles.insertOne(new Document("_id", "1/0")
                .append("hashes", new Binary(bytes))
                .append("root", new Binary(root.bytes())));
    }

    private static Hash root(List<Hash> hashes) {
        var tree = new CompactRange();
        hashes.forEach(tree::append);
        return tree.root();
    }

    private Optional<Suspicion> firstSuspicion() {
        var check = new TileCheck(tiles);
        return HASHES.stream().flatMap(hash -> check.add(hash).stream()).findFirst();
    }

    @Test
    void theTileOfTheRootsOfTilesIsAsTheLogGivesIt() {
        store(roots(), root(HASHES.subList(0, 65_536)));

        assertThat(firstSuspicion()).isEmpty();
    }

    @Test
    void anAlteredHashOfATileOfTilesIsNamedWithTheEventsBelowIt() {
        List<Hash> altered = roots();
        altered.set(17, HASHES.getFirst());
        store(altered, root(HASHES.subList(0, 65_536)));
        Finding finding = firstSuspicion().orElseThrow().asSigned();

        assertThat(finding.subject()).isEqualTo(Subject.TILE);
        assertThat(finding.name()).isEqualTo("1/0");
        assertThat(List.of(finding.position(), finding.upTo())).containsExactly(17 * 256 + 1L, 18 * 256L);
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("hashes/17");
    }

    @Test
    void anAlteredRootOfATileOfTilesIsNamed() {
        store(roots(), HASHES.getFirst());
        Finding finding = firstSuspicion().orElseThrow().asSigned();

        assertThat(finding.name()).isEqualTo("1/0");
        assertThat(finding.fields()).extracting(FieldDifference::field).containsExactly("root");
    }
}

package io.daicho.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.NaiveTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RightEdgeTest {

    private static final int LEAVES = 66_500;

    private static final List<Hash> HASHES = IntStream.range(0, LEAVES)
            .mapToObj(leaf -> MerkleHashes.leaf("leaf " + leaf))
            .toList();

    /** What is full and what is not, however the leaves came in. */
    private static Map<TileId, Tile> grown(RightEdge.Growth... growths) {
        var tiles = new HashMap<TileId, Tile>();
        for (RightEdge.Growth growth : growths) {
            growth.full().forEach(placed -> tiles.put(placed.id(), placed.tile()));
        }
        return tiles;
    }

    @Test
    void inWhateverPortionsLeavesComeTheTilesAreTheSame() {
        RightEdge.Growth atOnce = RightEdge.EMPTY.append(HASHES);
        var random = new Random(4);
        var growths = new ArrayList<RightEdge.Growth>();
        RightEdge edge = RightEdge.EMPTY;
        while (edge.size() < LEAVES) {
            int from = (int) edge.size();
            int portion = 1 + random.nextInt(random.nextBoolean() ? 3 : 1500);
            RightEdge.Growth growth = edge.append(HASHES.subList(from, Math.min(LEAVES, from + portion)));
            growths.add(growth);
            edge = growth.edge();
        }
        Map<TileId, Tile> inPortions = grown(growths.toArray(RightEdge.Growth[]::new));

        assertThat(edge.size()).isEqualTo(LEAVES);
        assertThat(inPortions.keySet()).isEqualTo(grown(atOnce).keySet()).hasSize(LEAVES / 256 + 1);
        grown(atOnce)
                .forEach((id, tile) -> assertThat(inPortions)
                        .hasEntrySatisfying(
                                id, same -> assertThat(same.hashes()).isEqualTo(tile.hashes())));
        for (int level = 0; level < 4; level++) {
            assertThat(edge.partial(level).hashes())
                    .isEqualTo(atOnce.edge().partial(level).hashes());
        }
    }

    @Test
    void everyTileHoldsTheHashesOfItsLeavesAsTheRfcDefinesThem() {
        var naive = new NaiveTree(HASHES).subtrees();
        RightEdge.Growth growth = RightEdge.EMPTY.append(HASHES);
        var all = new ArrayList<>(growth.full());
        for (int level = 0; level < 3; level++) {
            all.add(new PlacedTile(
                    new TileId(level, growth.edge().fullTiles(level)),
                    growth.edge().partial(level)));
        }
        for (PlacedTile placed : all) {
            int level = placed.id().level() * 8;
            for (int i = 0; i < placed.tile().width(); i++) {
                assertThat(placed.tile().node(0, i))
                        .isEqualTo(naive.at(level, placed.id().firstChild() + i));
            }
        }
        assertThat(all.stream().mapToInt(placed -> placed.tile().width()).sum())
                .as("leaves, tiles of leaves, and the one tile of tiles")
                .isEqualTo(LEAVES + LEAVES / 256 + 1);
    }

    @Test
    void aTileTellsTheNodesAboveItsHashes() {
        Tile tile = Tile.of(HASHES.subList(0, 256));
        var naive = new NaiveTree(HASHES.subList(0, 256)).subtrees();
        for (int height = 0; height <= 8; height++) {
            for (int i = 0; i < 256 >> height; i++) {
                assertThat(tile.node(height, i)).isEqualTo(naive.at(height, i));
            }
        }
        assertThat(tile.root()).isEqualTo(naive.at(8, 0));
    }

    @Test
    void aTileHasNoRoomForMoreThan256() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tile.of(Collections.nCopies(257, HASHES.getFirst())))
                .withMessageContaining("257");
    }
}

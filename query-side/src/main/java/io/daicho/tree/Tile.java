package io.daicho.tree;

import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 consecutive hashes of one tile level, with the nodes above them up to their common root: a subtree of height
 * 8, as in C2SP tlog-tiles. Immutable; the last tile of a level may still be partial.
 */
final class Tile {

    /** Hashes of a full tile. */
    static final int WIDTH = 256;

    /** Levels of the tree from a tile's hashes to its root. */
    static final int HEIGHT = 8;

    static final Tile EMPTY = new Tile(new Hash[2 * WIDTH], 0);

    /** As in a heap: the root at 1, the children of n at 2n and 2n+1, the hashes from {@link #WIDTH} on. */
    private final @Nullable Hash[] nodes;

    private final int width;

    private Tile(@Nullable Hash[] nodes, int width) {
        this.nodes = nodes;
        this.width = width;
    }

    static Tile of(List<Hash> hashes) {
        return EMPTY.with(hashes);
    }

    /** This tile with more hashes behind its own; there must be room for them. */
    Tile with(List<Hash> more) {
        if (width + more.size() > WIDTH) {
            throw new IllegalArgumentException("a tile has 256 hashes, not " + (width + more.size()));
        }
        @Nullable Hash[] grown = nodes.clone();
        for (int i = 0; i < more.size(); i++) {
            int node = WIDTH + width + i;
            grown[node] = more.get(i);
            for (; (node & 1) == 1 && node > 1; node >>= 1) {
                grown[node >> 1] = MerkleHashes.node(known(grown, node - 1), known(grown, node));
            }
        }
        return new Tile(grown, width + more.size());
    }

    int width() {
        return width;
    }

    boolean isFull() {
        return width == WIDTH;
    }

    /** The root of a full tile. */
    Hash root() {
        return node(HEIGHT, 0);
    }

    /**
     * The hash of 2^height hashes of this tile.
     *
     * @param height 0 for the hashes themselves, {@value #HEIGHT} for the root
     * @param index from 0, counted in subtrees of that height; all of the subtree must be there
     */
    Hash node(int height, int index) {
        return known(nodes, (WIDTH >> height) + index);
    }

    List<Hash> hashes() {
        return IntStream.range(0, width).mapToObj(i -> node(0, i)).toList();
    }

    private static Hash known(@Nullable Hash[] nodes, int node) {
        return Objects.requireNonNull(nodes[node], "a subtree that is not complete");
    }
}

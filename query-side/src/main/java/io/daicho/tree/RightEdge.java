package io.daicho.tree;

import io.daicho.proof.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the tree that is not in full tiles yet: one partial tile a level. Immutable, so that whoever reads sees
 * one size of the tree throughout.
 *
 * @param size number of leaves
 * @param partial the last tile of each level, which may be empty, never full
 */
record RightEdge(long size, List<Tile> partial) {

    static final RightEdge EMPTY = new RightEdge(0, List.of());

    RightEdge {
        partial = List.copyOf(partial);
    }

    /**
     * A tree with some more leaves.
     *
     * @param full the tiles that have become full by that, each behind those it is made of
     */
    record Growth(RightEdge edge, List<PlacedTile> full) {}

    Growth append(List<Hash> leaves) {
        var levels = new ArrayList<Tile>();
        var full = new ArrayList<PlacedTile>();
        List<Hash> added = leaves;
        for (int level = 0; level < partial.size() || !added.isEmpty(); level++) {
            added = grow(level, added, levels, full);
        }
        return new Growth(new RightEdge(size + leaves.size(), levels), full);
    }

    /** Adds hashes to a level. @return the roots of its tiles that are full now, which the next level gets */
    private List<Hash> grow(int level, List<Hash> added, List<Tile> levels, List<PlacedTile> full) {
        Tile tile = partial(level);
        var roots = new ArrayList<Hash>();
        int taken = 0;
        while (tile.width() + added.size() - taken >= Tile.WIDTH) {
            int end = taken + Tile.WIDTH - tile.width();
            Tile filled = tile.with(added.subList(taken, end));
            full.add(new PlacedTile(new TileId(level, fullTiles(level) + roots.size()), filled));
            roots.add(filled.root());
            tile = Tile.EMPTY;
            taken = end;
        }
        levels.add(tile.with(added.subList(taken, added.size())));
        return roots;
    }

    /** How many full tiles a level has: index of its partial one. */
    long fullTiles(int level) {
        // a shift by 64 or more would wrap around; no level that high has a full tile
        return level >= 7 ? 0 : size >> Tile.HEIGHT * (level + 1);
    }

    Tile partial(int level) {
        return level < partial.size() ? partial.get(level) : Tile.EMPTY;
    }
}

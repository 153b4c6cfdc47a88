package io.daicho.tree;

/**
 * The place of a tile.
 *
 * @param level 0 for tiles of leaf hashes; the hashes of a tile of level n are the roots of tiles of level n − 1
 * @param index from 0, in the order of the leaves
 */
record TileId(int level, long index) {

    /** The tile that a position's leaf hash stands in. */
    static TileId ofLeaf(long position) {
        return new TileId(0, (position - 1) / Tile.WIDTH);
    }

    /** Index of the tile's first child: a leaf or a tile of the level below. */
    long firstChild() {
        return index * Tile.WIDTH;
    }

    /** The tile that this one's root stands in. */
    TileId parent() {
        return new TileId(level + 1, index / Tile.WIDTH);
    }

    /** As {@code _id} of the stored tile. */
    String text() {
        return level + "/" + index;
    }

    @Override
    public String toString() {
        return "tile " + text();
    }
}

package io.daicho.tree;

/** A full tile at its place. */
record PlacedTile(TileId id, Tile tile) {}

package io.daicho.bundle;

import io.daicho.proof.Hash;
import io.daicho.proof.LeafLine;
import java.util.List;

/**
 * An event of a bundle with the texts that open its commitments.
 *
 * @param line number of its line, from 1
 * @param text the line
 * @param leaf the line, taken apart
 * @param hash of the line's bytes, as a leaf of the tree
 * @param texts those the bundle carries
 * @param closed how many texts the event is committed to that the bundle does not carry
 */
public record BundleEvent(long line, String text, LeafLine leaf, Hash hash, List<TextLine> texts, int closed) {}

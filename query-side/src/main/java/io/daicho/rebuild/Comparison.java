package io.daicho.rebuild;

import java.util.List;

/**
 * Whether two sets of rows, with all their versions, are the same up to a position.
 *
 * @param left what is compared, e.g. {@code measure_1}
 * @param right what it is compared with
 * @param position every version and every end of a version up to it is compared
 * @param changes how many those are on the right side
 * @param nonce that went into the digests, in hex
 * @param leftDigest of the left side, SHA-256 in hex: {@link RowDigest}
 * @param rightDigest of the right side
 * @param differences the first ones by position; none if the digests are equal
 */
public record Comparison(
        String left,
        String right,
        long position,
        long changes,
        String nonce,
        String leftDigest,
        String rightDigest,
        List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    Comparison with(List<Difference> others) {
        return new Comparison(left, right, position, changes, nonce, leftDigest, rightDigest, others);
    }

    public boolean isEqual() {
        return leftDigest.equals(rightDigest);
    }
}

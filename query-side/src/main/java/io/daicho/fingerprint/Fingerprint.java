package io.daicho.fingerprint;

import io.daicho.proof.LeafLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * For every leaf of an event's line the first four bytes of SHA-256({@code pointer=value}), in the order of the line. It
 * tells which members are no longer what they were, and whether an event is another one. Four bytes prove nothing:
 * whether anything is wrong at all, only the tree says.
 */
public final class Fingerprint {

    private final int[] leaves;

    private Fingerprint(int[] leaves) {
        this.leaves = leaves;
    }

    public static Fingerprint of(LeafLine line) {
        MessageDigest sha256 = sha256();
        return new Fingerprint(
                LineLeaf.of(line).stream().mapToInt(leaf -> hash(leaf, sha256)).toArray());
    }

    /** @throws IllegalArgumentException unless these are four bytes a leaf */
    static Fingerprint ofBytes(byte[] bytes) {
        if (bytes.length % Integer.BYTES != 0) {
            throw new IllegalArgumentException("fingerprint is not four bytes a leaf: " + bytes.length);
        }
        var leaves = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(leaves);
        return new Fingerprint(leaves);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(leaves.length * Integer.BYTES);
        bytes.asIntBuffer().put(leaves);
        return bytes.array();
    }

    /** Whether the event had this leaf; for one it did not have, true once in 2^32 a leaf. */
    public boolean has(LineLeaf leaf) {
        return indexOf(hash(leaf, sha256())) >= 0;
    }

    /** What an event that should have this fingerprint has in other ways. */
    public FingerprintDifference differenceTo(LeafLine line) {
        return FingerprintDifference.between(this, LineLeaf.of(line));
    }

    /** Place of each leaf in this fingerprint, −1 for those the event did not have. */
    int[] placesOf(List<LineLeaf> others) {
        MessageDigest sha256 = sha256();
        return others.stream().mapToInt(leaf -> indexOf(hash(leaf, sha256))).toArray();
    }

    int size() {
        return leaves.length;
    }

    private int indexOf(int hash) {
        for (int i = 0; i < leaves.length; i++) {
            if (leaves[i] == hash) {
                return i;
            }
        }
        return -1;
    }

    private static int hash(LineLeaf leaf, MessageDigest sha256) {
        byte[] text = (leaf.pointer() + "=" + leaf.value()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256.digest(text)).getInt();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(leaves, that.leaves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leaves);
    }
}

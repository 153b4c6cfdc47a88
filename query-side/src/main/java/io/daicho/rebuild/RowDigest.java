package io.daicho.rebuild;

import io.daicho.projection.RowChange;
import io.daicho.projection.RowChange.Begun;
import io.daicho.projection.RowChange.Ended;
import io.daicho.proof.CanonicalJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A digest of changes of rows that does not depend on their order. Each change is hashed with SHA-256, over a nonce and
 * its RFC 8785 text; the hashes of each part of the log are added modulo 2^256, and the sums and counts of all parts
 * hashed again.
 *
 * <p>A sum of plain hashes could be forged by whoever may choose many rows (Wagner 2002). So a nonce that is drawn after
 * the rows were written goes into each hash, as in MSet-Add-Hash (Clarke et al. 2003): nobody can choose rows by a sum
 * that cannot be computed yet. Parts tell where in the log two sets of changes begin to differ.
 */
final class RowDigest implements Consumer<RowChange> {

    private static final int PARTS = 1024;
    private static final int LIMBS = 4;
    private static final int HASH_BYTES = LIMBS * Long.BYTES;

    private final byte[] nonce;
    private final long last;
    private final long[] sums = new long[PARTS * LIMBS];
    private final long[] counts = new long[PARTS];
    private final MessageDigest sha256 = sha256();

    /** @param last position up to which changes are taken in */
    RowDigest(byte[] nonce, long last) {
        this.nonce = nonce.clone();
        this.last = last;
    }

    @Override
    public void accept(RowChange change) {
        int part = partOf(change.position());
        sha256.update(nonce);
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(text(change).getBytes(StandardCharsets.UTF_8)));
        add(part * LIMBS, hash);
        counts[part]++;
    }

    /** Adds modulo 2^256; the first limb is the least significant. */
    private void add(int begin, ByteBuffer hash) {
        long carry = 0;
        for (int limb = 0; limb < LIMBS; limb++) {
            long before = sums[begin + limb];
            long sum = before + hash.getLong();
            long carried = sum + carry;
            carry = Long.compareUnsigned(sum, before) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
            sums[begin + limb] = carried;
        }
    }

    /** What is hashed of a change: its kind and members as a JSON array, and the row, by RFC 8785. */
    static String text(RowChange change) {
        return switch (change) {
            case Begun begun ->
                CanonicalJson.of(List.of("begun", begun.key(), begun.position(), begun.depth(), begun.links()))
                        + row(begun.row());
            case Ended ended -> CanonicalJson.of(List.of("ended", ended.key(), ended.position(), ended.from()));
        };
    }

    private static String row(@Nullable Map<String, Object> row) {
        try {
            return CanonicalJson.of(row);
        } catch (IllegalArgumentException e) {
            // nothing a projection writes, so it will differ from what one did
            return "not JSON: " + row;
        }
    }

    int partOf(long position) {
        // positions are below 2^53, so this does not overflow
        return (int) ((position - 1) * PARTS / last);
    }

    long count() {
        return Arrays.stream(counts).sum();
    }

    /** The first part in which another digest, with the same nonce and last position, differs. */
    OptionalInt firstDifference(RowDigest other) {
        for (int part = 0; part < PARTS; part++) {
            if (counts[part] != other.counts[part]
                    || !Arrays.equals(
                            sums, part * LIMBS, (part + 1) * LIMBS, other.sums, part * LIMBS, (part + 1) * LIMBS)) {
                return OptionalInt.of(part);
            }
        }
        return OptionalInt.empty();
    }

    /** SHA-256 in hex. */
    String hex() {
        sha256.update(nonce);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(last).flip());
        ByteBuffer part = ByteBuffer.allocate(Long.BYTES + HASH_BYTES);
        for (int i = 0; i < PARTS; i++) {
            part.clear().putLong(counts[i]).asLongBuffer().put(sums, i * LIMBS, LIMBS);
            sha256.update(part.clear());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.daicho.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The hashes of RFC 6962 §2.1 (the same as RFC 9162 §2.1.1) with SHA-256.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962 §2.1</a>
 */
public final class MerkleHashes {

    /** Domain separation: without the two prefixes an inner node could be passed off as a leaf. */
    private static final byte LEAF_PREFIX = 0x00;

    private static final byte NODE_PREFIX = 0x01;

    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_TREE = Hash.finish(Sha256.digest());

    private MerkleHashes() {}

    /** SHA-256(0x00 ‖ data). */
    public static Hash leaf(byte[] data) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(LEAF_PREFIX);
        sha256.update(data);
        return Hash.finish(sha256);
    }

    /**
     * SHA-256(0x00 ‖ line).
     *
     * @param line the leaf as canonical JSON without a line end, hashed as UTF-8
     */
    public static Hash leaf(String line) {
        return leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(NODE_PREFIX);
        left.into(sha256);
        right.into(sha256);
        return Hash.finish(sha256);
    }
}

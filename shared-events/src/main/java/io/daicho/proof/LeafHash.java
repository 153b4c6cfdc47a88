package io.daicho.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a Merkle tree leaf, RFC 6962 §2.1: the byte 0x00, then the leaf's bytes. */
public final class LeafHash {

    /** Domain separation of leaves from inner nodes (0x01), RFC 6962 §2.1. */
    private static final byte LEAF_PREFIX = 0x00;

    private LeafHash() {}

    /**
     * @param line the leaf as canonical JSON, hashed as UTF-8
     * @return 32 bytes
     */
    public static byte[] of(String line) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF_PREFIX);
        return sha256.digest(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

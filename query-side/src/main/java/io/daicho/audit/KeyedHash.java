package io.daicho.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Hashes of texts under a key of this audit's own: who wrote the texts cannot choose where they fall. Not thread-safe. */
final class KeyedHash {

    private final byte[] key = new byte[16];
    private final MessageDigest sha256;

    KeyedHash() {
        new SecureRandom().nextBytes(key);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 128 bits, as two numbers. */
    record Bits(long first, long second) {}

    /** @param kind keeps equal texts of different kinds apart */
    Bits of(char kind, String text) {
        sha256.update(key);
        sha256.update((byte) kind);
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Bits(hash.getLong(), hash.getLong());
    }
}

package io.daicho.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes of SHA-256: a leaf, a node or a root of the tree. Immutable; equal by value. */
public final class Hash {

    /** Length in bytes. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * @param text 64 hexadecimal digits, capital or small
     * @throws IllegalArgumentException for anything else
     */
    public static Hash parseHex(String text) {
        if (text.length() != 2 * BYTES || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("hash is not 64 hexadecimal digits: " + Quoted.of(text));
        }
        return new Hash(HexFormat.of().parseHex(text));
    }

    /**
     * @param text RFC 4648 §4 with padding
     * @throws IllegalArgumentException for anything else, and unless it encodes 32 bytes
     */
    public static Hash parseBase64(String text) {
        return of(StrictBase64.decode("hash", text));
    }

    static Hash finish(MessageDigest sha256) {
        return new Hash(sha256.digest());
    }

    void into(MessageDigest digest) {
        digest.update(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 small hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** RFC 4648 §4 with padding, 44 characters. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}

package io.daicho.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What the log holds in place of a text that may have to be erased: {@code {"commitment":"<hex>"}} with SHA-256(salt ‖
 * UTF-8 text). Who has salt and text can check that they are the ones committed to; without the salt not even a guessed
 * text can be confirmed, so taking both away erases it while every hash over the commitment stands.
 */
public final class Commitment {

    /** As many random bytes as the hash has: guessing the salt is as hard as breaking the hash. */
    public static final int SALT_BYTES = 32;

    private Commitment() {}

    /**
     * @param salt {@value #SALT_BYTES} bytes; a fixed length, so that salt and text part in one way only
     * @return 64 hexadecimal digits in lower case
     * @throws IllegalArgumentException for a salt of another length
     */
    public static String of(byte[] salt, String text) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        MessageDigest sha256 = Sha256.digest();
        sha256.update(salt);
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

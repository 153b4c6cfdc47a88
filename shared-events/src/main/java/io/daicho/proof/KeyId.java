package io.daicho.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The 32-bit hint at a key in its signatures, C2SP signed-note. */
final class KeyId {

    private KeyId() {}

    /** SHA-256(name ‖ line feed ‖ signature type ‖ public key), its first four bytes, big-endian. */
    static int of(String name, SignatureType type, Ed25519PublicKey key) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(type.identifier());
        sha256.update(key.bytes());
        return ByteBuffer.wrap(sha256.digest()).getInt();
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    static int parse(String text) {
        if (text.length() != 8 || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("key id is not 8 hexadecimal digits: " + Quoted.of(text));
        }
        return HexFormat.fromHexDigits(text);
    }

    static void requireSame(int written, int computed) {
        if (written != computed) {
            throw new IllegalArgumentException(
                    "key id is " + hex(written) + ", its name and public key give " + hex(computed));
        }
    }
}

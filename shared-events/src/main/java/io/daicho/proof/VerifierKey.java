package io.daicho.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What verifies a log's or a witness's signatures: the vkey of C2SP signed-note.
 *
 * @param name of the key, without spaces and plus; by custom a URL without its scheme
 * @param type how its signatures are made
 * @param key the public key
 * @see <a href="https://c2sp.org/signed-note#verifier-keys">C2SP signed-note</a>
 */
public record VerifierKey(String name, SignatureType type, Ed25519PublicKey key) {

    private static final int LONGEST = NoteText.LONGEST_NAME + 64;

    public VerifierKey {
        NoteText.requireName(name);
    }

    /** The hint at this key in its signatures. */
    public int id() {
        return KeyId.of(name, type, key);
    }

    /** {@link #id()} as in the key's text: 8 small hexadecimal digits. */
    public String idHex() {
        return KeyId.hex(id());
    }

    /** {@code name+id+base64(type ‖ key)}. */
    public String text() {
        byte[] typed = Ed25519PublicKey.joined(new byte[] {type.identifier()}, key.bytes());
        return name + "+" + idHex() + "+" + StrictBase64.encode(typed);
    }

    /**
     * @param text {@code name+id+base64(type ‖ key)}
     * @throws IllegalArgumentException if it is not that, of another type than 0x01 or 0x04, or the id is not the key's
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3 || text.length() > LONGEST) {
            throw new IllegalArgumentException("verifier key is not name+id+base64: " + Quoted.of(text));
        }
        byte[] typed = StrictBase64.decode("verifier key", parts[2]);
        if (typed.length != 1 + Ed25519PublicKey.BYTES) {
            throw new IllegalArgumentException("verifier key is not a type and 32 bytes, but " + typed.length);
        }
        var key = new VerifierKey(
                parts[0], SignatureType.of(typed[0]), Ed25519PublicKey.of(Arrays.copyOfRange(typed, 1, typed.length)));
        KeyId.requireSame(KeyId.parse(parts[1]), key.id());
        return key;
    }

    /** Whether a signature says that it is this key's. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether this key's owner made the signature for this text. */
    public boolean verifies(String noteText, NoteSignature signature) {
        byte[] bytes = signature.signature();
        int timestampBytes = type.timestampBytes();
        if (!isNamedBy(signature) || bytes.length != timestampBytes + Ed25519PublicKey.SIGNATURE_BYTES) {
            return false;
        }
        byte[] ed25519 = Arrays.copyOfRange(bytes, timestampBytes, bytes.length);
        return switch (type) {
            case ED25519 -> key.verifies(noteText.getBytes(StandardCharsets.UTF_8), ed25519);
            case COSIGNATURE_V1 -> {
                long seconds = seconds(bytes);
                yield seconds >= 0 && key.verifies(CosignedText.of(noteText, seconds), ed25519);
            }
        };
    }

    /**
     * When a witness says it cosigned; only worth anything once the signature {@linkplain #verifies verifies}.
     *
     * @return seconds since the epoch (POSIX), none for a type that carries no time
     */
    public OptionalLong cosignedAt(NoteSignature signature) {
        byte[] bytes = signature.signature();
        return type == SignatureType.COSIGNATURE_V1 && bytes.length >= Long.BYTES && seconds(bytes) >= 0
                ? OptionalLong.of(seconds(bytes))
                : OptionalLong.empty();
    }

    /** Below 0 where the unsigned number is above 2^63 − 1, which the specification forbids. */
    private static long seconds(byte[] timestamped) {
        return ByteBuffer.wrap(timestamped).getLong();
    }
}

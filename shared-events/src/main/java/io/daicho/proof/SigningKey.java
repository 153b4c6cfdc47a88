package io.daicho.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A log's Ed25519 key. Its text is that of Go's {@code golang.org/x/mod/sumdb/note}, which other tools read too:
 * {@code PRIVATE+KEY+name+id+base64(0x01 ‖ 32 bytes)}. {@link #toString()} does not give the secret away.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int LONGEST = PREFIX.length() + NoteText.LONGEST_NAME + 64;

    private final Ed25519PrivateKey key;
    private final VerifierKey verifierKey;

    private SigningKey(String name, Ed25519PrivateKey key) {
        this.key = key;
        this.verifierKey = new VerifierKey(name, SignatureType.ED25519, key.publicKey());
    }

    /** A new key from the platform's secure random numbers. */
    public static SigningKey generate(String name) {
        return new SigningKey(name, Ed25519PrivateKey.generate());
    }

    /**
     * @param seed the 32 bytes of RFC 8032 §5.1.5, which are copied
     * @throws IllegalArgumentException unless there are 32 bytes and the name is one
     */
    public static SigningKey of(String name, byte[] seed) {
        return new SigningKey(name, Ed25519PrivateKey.of(seed));
    }

    /**
     * @param text {@code PRIVATE+KEY+name+id+base64}
     * @throws IllegalArgumentException if it is not that; the message says nothing of the secret
     */
    public static SigningKey parse(String text) {
        String[] parts = text.startsWith(PREFIX) && text.length() <= LONGEST
                ? text.substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a signing key: PRIVATE+KEY+name+id+base64");
        }
        var key = of(parts[0], secret(parts[2]));
        KeyId.requireSame(KeyId.parse(parts[1]), key.verifierKey.id());
        return key;
    }

    private static byte[] secret(String base64) {
        byte[] typed;
        try {
            typed = StrictBase64.decode("signing key", base64);
        } catch (IllegalArgumentException withSecret) {
            typed = new byte[0];
        }
        if (typed.length != 1 + Ed25519PublicKey.BYTES || typed[0] != SignatureType.ED25519.identifier()) {
            throw new IllegalArgumentException("signing key is not base64 of 0x01 and 32 bytes");
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    /** The secret, for the key's file and nothing else. */
    public String text() {
        byte[] typed = Ed25519PublicKey.joined(new byte[] {SignatureType.ED25519.identifier()}, key.seed());
        return PREFIX + verifierKey.name() + "+" + verifierKey.idHex() + "+" + StrictBase64.encode(typed);
    }

    /** What others verify this key's signatures with. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * @param noteText ends with a line feed
     * @throws IllegalArgumentException if no note may have that text
     */
    public NoteSignature sign(String noteText) {
        NoteText.requireText("note text", noteText);
        return new NoteSignature(
                verifierKey.name(), verifierKey.id(), key.sign(noteText.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "signing key of " + verifierKey.text();
    }
}

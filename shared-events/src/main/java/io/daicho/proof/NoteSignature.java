package io.daicho.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature line of a C2SP signed note: {@code — name base64(key id ‖ signature)}. Equal by value.
 *
 * @param name of the key
 * @param keyId the hint at the key, {@link VerifierKey#id()}
 * @param signature the bytes behind the key id, at least one
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    /** Bytes: more than the signature of any type assigned so far. */
    private static final int LONGEST = 16 * 1024;

    private static final String START = "— ";

    public NoteSignature {
        NoteText.requireName(name);
        if (signature.length == 0 || signature.length > LONGEST) {
            throw new IllegalArgumentException("signature has not 1 to " + LONGEST + " bytes: " + signature.length);
        }
        signature = signature.clone();
    }

    /** A copy. */
    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The line without its end. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return START + name + " " + StrictBase64.encode(bytes);
    }

    /**
     * @param line without its end
     * @throws IllegalArgumentException if it is not a signature line
     */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(START)) {
            throw new IllegalArgumentException("signature line is not '— name base64': " + Quoted.of(line));
        }
        byte[] bytes = StrictBase64.decode("signature", parts[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("signature is not a key id of 4 bytes and more: " + Quoted.of(line));
        }
        return new NoteSignature(
                parts[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    boolean isOfSameKey(NoteSignature other) {
        return name.equals(other.name) && keyId == other.keyId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && isOfSameKey(that) && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + keyId) + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}

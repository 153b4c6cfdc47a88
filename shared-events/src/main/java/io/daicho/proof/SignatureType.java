package io.daicho.proof;

/** The signature types of C2SP signed-note that are understood, each with its identifier byte. */
public enum SignatureType {
    /** Ed25519 over the note text. */
    ED25519(0x01, 0),
    /** Ed25519 over the note text and the time of signing: a witness's cosignature/v1, C2SP tlog-cosignature. */
    COSIGNATURE_V1(0x04, Long.BYTES);

    private final byte identifier;
    private final int timestampBytes;

    SignatureType(int identifier, int timestampBytes) {
        this.identifier = (byte) identifier;
        this.timestampBytes = timestampBytes;
    }

    byte identifier() {
        return identifier;
    }

    /** Bytes in front of the 64 of Ed25519. */
    int timestampBytes() {
        return timestampBytes;
    }

    static SignatureType of(byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "verifier key of another type than 0x01 and 0x04: 0x%02x".formatted(identifier));
    }
}

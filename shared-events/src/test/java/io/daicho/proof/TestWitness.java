package io.daicho.proof;

import java.nio.ByteBuffer;

/** A witness as another program is one: it cosigns checkpoints with its time, C2SP tlog-cosignature. */
public final class TestWitness {

    private final String name;
    private final Ed25519PrivateKey key = Ed25519PrivateKey.generate();

    public TestWitness(String name) {
        this.name = name;
    }

    public VerifierKey verifierKey() {
        return new VerifierKey(name, SignatureType.COSIGNATURE_V1, key.publicKey());
    }

    /** @param seconds since the epoch, as an unsigned number */
    public NoteSignature cosign(String noteText, long seconds) {
        byte[] ed25519 = key.sign(CosignedText.of(noteText, seconds));
        byte[] timestamped = ByteBuffer.allocate(Long.BYTES + ed25519.length)
                .putLong(seconds)
                .put(ed25519)
                .array();
        return new NoteSignature(name, verifierKey().id(), timestamped);
    }
}

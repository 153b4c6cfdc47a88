package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CosignatureTest {

    private static final long AT = 1_679_315_147;
    private static final String TEXT = new Checkpoint("example.com/log", 7, MerkleHashes.leaf("x")).text();
    private final TestWitness witness = new TestWitness("witness.example.com/w1");
    private final VerifierKey key = witness.verifierKey();

    @Test
    void verifiesTogetherWithItsTime() {
        NoteSignature cosignature = witness.cosign(TEXT, AT);

        assertThat(key.verifies(TEXT, cosignature)).isTrue();
        assertThat(key.cosignedAt(cosignature)).hasValue(AT);
        assertThat(SignedNote.of(TEXT, cosignature).isSignedBy(key)).isTrue();
    }

    /** The message signed is written out here, so that the witness of the tests is no accomplice. */
    @Test
    void isOverTheTwoLinesOfTheSpecificationAndTheCheckpoint() {
        byte[] ed25519 = new byte[64];
        ByteBuffer.wrap(witness.cosign(TEXT, AT).signature()).position(8).get(ed25519);

        assertThat(key.key()
                        .verifies(
                                ("cosignature/v1\ntime 1679315147\nexample.com/log\n7\n"
                                                + MerkleHashes.leaf("x").base64() + "\n")
                                        .getBytes(StandardCharsets.UTF_8),
                                ed25519))
                .isTrue();
    }

    @Test
    void doesNotVerifyWithAnotherTimeTextOrWitness() {
        byte[] later = witness.cosign(TEXT, AT).signature();
        later[7]++;

        assertThat(key.verifies(TEXT, new NoteSignature(key.name(), key.id(), later)))
                .isFalse();
        assertThat(key.verifies(TEXT + "extension\n", witness.cosign(TEXT, AT))).isFalse();
        NoteSignature others = new TestWitness(key.name()).cosign(TEXT, AT);
        assertThat(key.verifies(TEXT, others)).isFalse();
        assertThat(key.verifies(TEXT, new NoteSignature(key.name(), key.id(), others.signature())))
                .isFalse();
    }

    @Test
    void timesBeyondTheAllowedDoNotVerify() {
        assertThat(key.verifies(TEXT, witness.cosign(TEXT, Long.MAX_VALUE))).isTrue();
        assertThat(key.verifies(TEXT, witness.cosign(TEXT, Long.MIN_VALUE))).isFalse();
        assertThat(key.cosignedAt(witness.cosign(TEXT, -1))).isEmpty();
    }

    @Test
    void aPlainSignatureIsNoCosignatureAndTheOtherWayRound() {
        SigningKey log = SigningKey.generate("example.com/log");
        NoteSignature plain = log.sign(TEXT);
        NoteSignature cosignature = witness.cosign(TEXT, AT);

        assertThat(log.verifierKey().cosignedAt(plain)).isEmpty();
        assertThat(key.verifies(TEXT, new NoteSignature(key.name(), key.id(), plain.signature())))
                .isFalse();
        var asPlain = new VerifierKey(key.name(), SignatureType.ED25519, key.key());
        assertThat(asPlain.verifies(TEXT, new NoteSignature(key.name(), asPlain.id(), cosignature.signature())))
                .isFalse();
    }
}

package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032 §7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void derivesSignsAndVerifiesAsInRfc8032(String secret, String publicKey, String message, String signature) {
        byte[] seed = HEX.parseHex(secret);
        Ed25519PublicKey key =
                SigningKey.of("example.com/log", seed).verifierKey().key();

        assertThat(key).hasToString(publicKey).isEqualTo(Ed25519PublicKey.of(HEX.parseHex(publicKey)));
        assertThat(HEX.formatHex(Ed25519PrivateKey.of(seed).sign(HEX.parseHex(message))))
                .isEqualTo(signature);
        assertThat(key.verifies(HEX.parseHex(message), HEX.parseHex(signature))).isTrue();
        assertThat(key.verifies(HEX.parseHex(message + "00"), HEX.parseHex(signature)))
                .isFalse();
    }

    @Test
    void everyFlippedBitOfASignatureUndoesIt() {
        Ed25519PrivateKey key = Ed25519PrivateKey.generate();
        byte[] message = {1, 2, 3};
        byte[] signature = key.sign(message);
        assertThat(key.publicKey().verifies(message, signature)).isTrue();
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.publicKey().verifies(message, flipped))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(key.publicKey().verifies(message, new byte[63])).isFalse();
        assertThat(key.publicKey().verifies(message, new byte[65])).isFalse();
        assertThat(Ed25519PrivateKey.generate().publicKey().verifies(message, signature))
                .isFalse();
    }

    @Test
    void takesNoKeyOfAnotherLengthNorOffTheCurve() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519PublicKey.of(new byte[31]))
                .withMessage("an Ed25519 public key has 32 bytes, not 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.of("name", new byte[33]))
                .withMessage("an Ed25519 private key has 32 bytes, not 33");
        // y = 2 has no x on the curve
        byte[] offTheCurve = new byte[32];
        offTheCurve[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519PublicKey.of(offTheCurve))
                .withMessage("not an Ed25519 public key: 02" + "00".repeat(31));
    }
}

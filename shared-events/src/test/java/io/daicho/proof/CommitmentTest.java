package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final byte[] SALT = salt();

    /** Python: {@code hashlib.sha256(bytes(range(32)) + "〇市長と会談".encode()).hexdigest()}. */
    @Test
    void isTheHashOfTheSaltAndThenTheTextInUtf8() {
        assertThat(Commitment.of(SALT, "〇市長と会談"))
                .isEqualTo("55a4d8532d74e06a114d548b37b642dfac32d3c56eae1257b22c0a0c1ed2f568");
    }

    @Test
    void changesWithTheSaltAndWithTheText() {
        byte[] other = SALT.clone();
        other[31]++;

        assertThat(Commitment.of(other, "text")).isNotEqualTo(Commitment.of(SALT, "text"));
        assertThat(Commitment.of(SALT, "Text")).isNotEqualTo(Commitment.of(SALT, "text"));
    }

    @Test
    void takesNoSaltOfAnotherLengthForThenATextCouldBeginInIt() {
        assertThatThrownBy(() -> Commitment.of(new byte[31], "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, not 31");
    }

    private static byte[] salt() {
        var salt = new byte[Commitment.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return salt;
    }
}

package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String HEX = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    /** By the base64 of coreutils. */
    private static final String BASE64 = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";

    @Test
    void readsAndWritesHexAndBase64() {
        assertThat(Hash.parseHex(HEX).base64()).isEqualTo(BASE64);
        assertThat(Hash.parseBase64(BASE64).hex()).isEqualTo(HEX);
        assertThat(Hash.parseHex(HEX.toUpperCase(Locale.ROOT))).isEqualTo(Hash.parseHex(HEX));
        assertThat(Hash.of(Hash.parseHex(HEX).bytes()))
                .isEqualTo(Hash.parseHex(HEX))
                .hasSameHashCodeAs(Hash.parseHex(HEX))
                .hasToString(HEX)
                .isNotEqualTo(Hash.parseHex("00" + HEX.substring(2)));
    }

    @Test
    void keepsItsBytesFromTheOutside() {
        byte[] given = Hash.parseHex(HEX).bytes();
        Hash hash = Hash.of(given);
        given[0] ^= 1;
        hash.bytes()[1] ^= 1;

        assertThat(hash.hex()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6e", HEX + "00", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa0 d"})
    void takesNoOtherHex(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.parseHex(text))
                .withMessageStartingWith("hash is not 64 hexadecimal digits: \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1=",
                "bjQLnP-zepicpUTmu3gKLHiQHT-zNzh2hRGjBhevoB0=",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "",
                "AAAA"
            })
    void takesNoOtherBase64(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parseBase64(text));
    }

    @Test
    void saysHowManyBytesItGot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[31]))
                .withMessage("a SHA-256 hash has 32 bytes, not 31");
    }
}

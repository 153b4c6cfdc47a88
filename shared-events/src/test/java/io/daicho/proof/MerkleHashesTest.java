package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleHashesTest {

    /**
     * The first three are leaves of the test data of Certificate Transparency's trees: the empty one, the byte 00 and
     * the text L123456. The last is a zero byte and the text through sha256sum, U+2FA7 in three bytes of UTF-8.
     */
    static Stream<Arguments> leaves() {
        return Stream.of(
                arguments("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
                arguments("\0", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                arguments("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"),
                arguments(
                        "{\"title\":\"市\u2FA7\"}", "88fa7708a3f010856e33ac9ade30b948c7f6365f4c08e554e4eb88e1e1d0c429"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void aLeafIsSha256OfAZeroByteAndTheLine(String line, String hash) {
        assertThat(MerkleHashes.leaf(line).hex()).isEqualTo(hash);
    }

    /** A one byte and the two leaf hashes of the empty leaf and of the leaf 00 through sha256sum: CT's root of size 2. */
    @Test
    void aNodeIsSha256OfAOneByteAndItsChildren() {
        Hash left = MerkleHashes.leaf("");
        Hash right = MerkleHashes.leaf(HexFormat.of().parseHex("00"));

        assertThat(MerkleHashes.node(left, right).hex())
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(MerkleHashes.node(right, left)).isNotEqualTo(MerkleHashes.node(left, right));
    }

    @Test
    void theEmptyTreesRootIsSha256OfNothing() {
        assertThat(MerkleHashes.EMPTY_TREE.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}

package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    /** The key pair in the tests of Go's golang.org/x/mod/sumdb/note. */
    private static final String VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SIGNING_KEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void readAndWriteTheTextsOfGosNotePackage() {
        VerifierKey verifier = VerifierKey.parse(VERIFIER_KEY);
        SigningKey signing = SigningKey.parse(SIGNING_KEY);

        assertThat(verifier.name()).isEqualTo("PeterNeumann");
        assertThat(verifier.id()).isEqualTo(0xc74f20a3);
        assertThat(verifier.idHex()).isEqualTo("c74f20a3");
        assertThat(verifier.text()).isEqualTo(VERIFIER_KEY);
        assertThat(signing.verifierKey()).isEqualTo(verifier);
        assertThat(signing.text()).isEqualTo(SIGNING_KEY);
    }

    @Test
    void everyPartOfAKeysTextIsNoKey() {
        for (String key : new String[] {VERIFIER_KEY, SIGNING_KEY}) {
            for (int begin = 0; begin <= key.length(); begin++) {
                for (int end = begin; end <= key.length(); end++) {
                    if (end - begin < key.length()) {
                        String part = key.substring(begin, end);
                        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(part));
                        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(part));
                    }
                }
            }
        }
    }

    @Test
    void everyChangedCharacterOfAKeysTextUndoesIt() {
        for (int i = 0; i < VERIFIER_KEY.length(); i++) {
            String changed = changed(VERIFIER_KEY, i);
            assertThatIllegalArgumentException().as(changed).isThrownBy(() -> VerifierKey.parse(changed));
        }
        for (int i = 0; i < SIGNING_KEY.length(); i++) {
            String changed = changed(SIGNING_KEY, i);
            assertThatIllegalArgumentException().as(changed).isThrownBy(() -> SigningKey.parse(changed));
        }
    }

    /** The first and the last, with the key id adjusted to the change, from the same tests. */
    @Test
    void takesNoOtherLengthAndNoOtherType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .withMessageStartingWith("verifier key is not base64 with padding and zero bits: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEQ=="))
                .withMessage("verifier key is not a type and 32 bytes, but 37");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .withMessage("verifier key of another type than 0x01 and 0x04: 0x65");
    }

    @Test
    void sayWhatIsWrongWithAKeysId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse(VERIFIER_KEY.replace("c74f20a3", "c74f20a4")))
                .withMessage("key id is c74f20a4, its name and public key give c74f20a3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse(VERIFIER_KEY.replace("c74f20a3", "+74f20a3")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse("x".repeat(400)))
                .withMessage("verifier key is not name+id+base64: \"" + "x".repeat(80) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u3000b", "a\u00a0b", "a\nb", "a\u0085b", "\ud800"})
    void haveNamesWithoutSpacesAndPlus(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.generate(name));
    }

    @Test
    void haveNamesOfAtMost255Characters() {
        assertThat(SigningKey.generate("台".repeat(255)).verifierKey().name()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.generate("n".repeat(256)));
    }

    @Test
    void generatedKeysDifferAndOutliveTheirTexts() {
        SigningKey one = SigningKey.generate("example.com/log");
        SigningKey other = SigningKey.generate("example.com/log");

        assertThat(one.text()).isNotEqualTo(other.text());
        assertThat(SigningKey.parse(one.text()).verifierKey()).isEqualTo(one.verifierKey());
        assertThat(VerifierKey.parse(one.verifierKey().text())).isEqualTo(one.verifierKey());
    }

    @Test
    void aSigningKeyDoesNotGiveItsSecretAway() {
        SigningKey key = SigningKey.parse(SIGNING_KEY);
        assertThat(key.toString()).contains(VERIFIER_KEY).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
        for (String broken : new String[] {SIGNING_KEY + "!", SIGNING_KEY.replace("+AYEK", "+AIEK")}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SigningKey.parse(broken))
                    .withMessageNotContaining("FALVFGyNhPJEMzD1QIDr")
                    .withNoCause();
        }
    }

    @Test
    void aCosignersKeyHasAnotherIdThanALogsOfTheSameBytes() {
        VerifierKey log = VerifierKey.parse(VERIFIER_KEY);
        var cosigner = new VerifierKey(log.name(), SignatureType.COSIGNATURE_V1, log.key());

        assertThat(cosigner.id()).isNotEqualTo(log.id());
        assertThat(cosigner.text()).contains("+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(VerifierKey.parse(cosigner.text())).isEqualTo(cosigner);
        assertThat(HexFormat.of().toHexDigits(cosigner.id())).isEqualTo(cosigner.idHex());
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
    }
}

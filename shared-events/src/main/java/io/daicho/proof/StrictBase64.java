package io.daicho.proof;

import java.util.Base64;

/** RFC 4648 §4 with its padding and with zero bits at its end, so that one value has one text. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String what, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not base64: " + Quoted.of(text), e);
        }
        throw new IllegalArgumentException(what + " is not base64 with padding and zero bits: " + Quoted.of(text));
    }
}

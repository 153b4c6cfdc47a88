package io.daicho.log;

import io.daicho.proof.Commitment;
import java.util.Arrays;

/**
 * A text that the log keeps apart from the event it belongs to: the event holds its commitment.
 *
 * @param field JSON Pointer (RFC 6901) into the event's envelope, e.g. {@code /payload/result/text}
 * @param salt {@value Commitment#SALT_BYTES} random bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, and copied on its way in and out
public record SealedText(String field, byte[] salt, String text) {

    public SealedText {
        salt = salt.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** 64 hexadecimal digits: what stands in the event in place of the text. */
    public String commitment() {
        return Commitment.of(salt, text);
    }

    boolean isOfPayload() {
        return field.startsWith("/payload/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText that
                && field.equals(that.field)
                && Arrays.equals(salt, that.salt)
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Arrays.hashCode(salt);
    }

    /** Names the field only: logs shall not keep what the ledger may have to erase. */
    @Override
    public String toString() {
        return "sealed " + field;
    }
}

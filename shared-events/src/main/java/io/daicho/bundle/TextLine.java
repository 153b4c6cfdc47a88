package io.daicho.bundle;

import io.daicho.proof.CanonicalJson;
import io.daicho.proof.Commitment;
import java.util.Base64;
import java.util.Map;

/**
 * A line of {@code texts.ndjson}: a text that an event is committed to, with the salt that opens the commitment.
 *
 * @param position of the event
 * @param field JSON Pointer (RFC 6901) into the event's line, e.g. {@code /payload/result/text}
 * @param salt {@value Commitment#SALT_BYTES} bytes, base64
 */
public record TextLine(long position, String field, String salt, String text) {

    public TextLine(long position, String field, byte[] salt, String text) {
        this(position, field, Base64.getEncoder().encodeToString(salt), text);
    }

    /** @throws NotCanonical unless the text is the canonical JSON of the four members */
    static TextLine parse(String text) {
        var reader = new CanonicalReader(text);
        reader.expect("{\"field\":");
        String field = reader.string();
        reader.expect(",\"position\":");
        long position = reader.integer();
        reader.expect(",\"salt\":");
        int begin = reader.index();
        String salt = reader.string();
        reader.expect(",\"text\":");
        String opened = reader.string();
        reader.expect("}");
        reader.end();
        requireSalt(begin, salt);
        return new TextLine(position, field, salt, opened);
    }

    private static void requireSalt(int begin, String salt) {
        try {
            byte[] bytes = Base64.getDecoder().decode(salt);
            if (bytes.length == Commitment.SALT_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(salt)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new NotCanonical(
                begin, "salt is not the base64 of " + Commitment.SALT_BYTES + " bytes: " + Excerpt.of(salt));
    }

    public byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    /** What the event holds in place of the text if it is this text: hexadecimal digits. */
    String commitment() {
        return Commitment.of(saltBytes(), text);
    }

    /** The line without its LF. */
    String line() {
        return CanonicalJson.of(Map.of("field", field, "position", position, "salt", salt, "text", text));
    }

    /** Without the text: messages shall not keep what may have to be erased. */
    @Override
    public String toString() {
        return field + " of position " + position;
    }
}

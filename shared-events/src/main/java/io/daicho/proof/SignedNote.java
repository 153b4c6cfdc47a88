package io.daicho.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures of one or more keys on it. Reading one says nothing of whether they verify: ask
 * {@link #isSignedBy} with a key that is trusted.
 *
 * @param text ends with a line feed
 * @param signatures at least one, at most {@value #MOST_SIGNATURES}
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Limit of Go's reader; the specification asks for 16 at least. */
    public static final int MOST_SIGNATURES = 100;

    /** Limit of Go's reader, in bytes of UTF-8. */
    public static final int LONGEST = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        NoteText.requireText("note text", text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "note has not 1 to " + MOST_SIGNATURES + " signatures: " + signatures.size());
        }
    }

    /** A note with one signature. */
    public static SignedNote of(String text, NoteSignature signature) {
        return new SignedNote(text, List.of(signature));
    }

    /**
     * @param encoded UTF-8
     * @throws IllegalArgumentException if it is not UTF-8 or not a signed note
     */
    public static SignedNote parse(byte[] encoded) {
        requireLength(encoded.length);
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(encoded))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("note is not UTF-8", e);
        }
    }

    /**
     * @param encoded text, empty line, signature lines, each with its line feed
     * @throws IllegalArgumentException if it is not a signed note
     */
    public static SignedNote parse(String encoded) {
        requireLength(encoded.length());
        NoteText.requireText("note", encoded);
        int emptyLine = encoded.lastIndexOf("\n\n");
        if (emptyLine < 0) {
            throw new IllegalArgumentException("note has no empty line before its signatures: " + Quoted.of(encoded));
        }
        String text = encoded.substring(0, emptyLine + 1);
        String lines = encoded.substring(emptyLine + 2);
        return new SignedNote(text, lines.isEmpty() ? List.of() : signatures(lines));
    }

    private static List<NoteSignature> signatures(String lines) {
        var signatures = new ArrayList<NoteSignature>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new IllegalArgumentException("note has more than " + MOST_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    private static void requireLength(int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("note is longer than " + LONGEST + ": " + length);
        }
    }

    /** The note as it is stored and sent: text, empty line, signature lines. */
    public String encoded() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()).append('\n'));
        return out.toString();
    }

    /** Whether the key has signed the text: it is named by a signature, and every one that names it verifies. */
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> own = signatures.stream().filter(key::isNamedBy).toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** This note with one signature more, which takes the place of an earlier one by the same key. */
    public SignedNote with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.removeIf(signature::isOfSameKey);
        all.add(signature);
        return new SignedNote(text, all);
    }
}

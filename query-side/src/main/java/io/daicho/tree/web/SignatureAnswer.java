package io.daicho.tree.web;

import io.daicho.proof.NoteSignature;
import io.daicho.proof.VerifierKey;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A signature of a checkpoint, and whether it verifies.
 *
 * @param by {@code ledger}, {@code witness}, or {@code unknown} where no key is known for it
 * @param keyId 8 hexadecimal digits
 * @param line as it stands in the note
 * @param cosignedAt when a witness says it cosigned; null where the signature carries no time
 */
record SignatureAnswer(
        String by,
        String name,
        String keyId,
        String line,
        boolean verified,
        @Nullable String cosignedAt) {

    static final String LEDGER = "ledger";
    static final String WITNESS = "witness";
    private static final String UNKNOWN = "unknown";

    static SignatureAnswer of(String by, VerifierKey key, String text, NoteSignature signature) {
        var at = key.cosignedAt(signature);
        return new SignatureAnswer(
                by,
                signature.name(),
                HexFormat.of().toHexDigits(signature.keyId()),
                signature.line(),
                key.verifies(text, signature),
                at.isPresent() ? Instant.ofEpochSecond(at.getAsLong()).toString() : null);
    }

    static SignatureAnswer unknown(NoteSignature signature) {
        return new SignatureAnswer(
                UNKNOWN,
                signature.name(),
                HexFormat.of().toHexDigits(signature.keyId()),
                signature.line(),
                false,
                null);
    }
}

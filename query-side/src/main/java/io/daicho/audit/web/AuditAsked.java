package io.daicho.audit.web;

import io.daicho.audit.Trust;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.queryside.web.BadParameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an audit is to hold the ledger against beside its own checkpoints.
 *
 * @param key verifier key that has to be one of the ledger's
 * @param checkpoint signed note of a checkpoint that the log has to agree with
 */
record AuditAsked(
        @Schema(description = "Verifier key kept elsewhere (name+id+base64): it has to be one of the ledger's")
        @Nullable
        String key,

        @Schema(
                description =
                        "A checkpoint kept elsewhere, as a signed note: the log has to be the one it was signed for, or to"
                                + " go on from it")
        @Nullable
        String checkpoint) {

    /** A member that is not known would be one that is not checked. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws BadParameter if the body is none of this */
    static AuditAsked parse(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return new AuditAsked(null, null);
        }
        try {
            return STRICT.readValue(body, AuditAsked.class);
        } catch (JacksonException e) {
            throw new BadParameter(
                    "body", body, "is not a JSON object with the members key and checkpoint, or one of them");
        }
    }

    /** @throws BadParameter if a member is not what it has to be */
    Trust trust() {
        return new Trust(
                key == null ? List.of() : List.of(parsedKey(key)),
                checkpoint == null ? List.of() : List.of(parsedCheckpoint(checkpoint)));
    }

    private static VerifierKey parsedKey(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new BadParameter("key", text, "is no verifier key: " + e.getMessage());
        }
    }

    private static SignedNote parsedCheckpoint(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw new BadParameter("checkpoint", text, "is no signed checkpoint: " + e.getMessage());
        }
    }
}

package io.daicho.commandside;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.daicho.catalogue.EventJson;
import io.daicho.events.Provenance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells a repeated command from another one under the same id. */
final class CommandDigest {

    private CommandDigest() {}

    /**
     * SHA-256 in hex of what a command says and why. Who sends it does not count: a colleague who repeats a command
     * repeats it.
     */
    static String of(Object command, Provenance provenance) {
        Map<String, Object> why = provenance.toMap();
        why.remove("actor");
        String content = EventJson.canonical(
                Map.of("command", command.getClass().getSimpleName(), "content", command, "provenance", why));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

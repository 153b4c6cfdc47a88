package io.daicho.importing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.daicho.proof.CanonicalJson;
import java.util.List;
import java.util.UUID;

/**
 * Ids of an import's commands: the UUIDv5 of the file's bytes (or of the import), the row and what is commanded. Whoever
 * comes to the same row of the same file again, after a crash or on another node, sends the same ids, and the log knows
 * them.
 */
final class CommandIds {

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("7f0f6f0a-2f5e-5f5c-9d0b-5b1f3f0c6a41"));

    private final String sha256;
    private final String importId;

    CommandIds(String sha256, String importId) {
        this.sha256 = sha256;
        this.importId = importId;
    }

    String of(int row, Step step) {
        String scope = switch (step.scope()) {
            case FILE -> "sha256:" + sha256;
            case IMPORT -> "import:" + importId;
        };
        return "import-" + IDS.generate(CanonicalJson.of(List.of(scope, row, step.kind(), step.target())));
    }
}

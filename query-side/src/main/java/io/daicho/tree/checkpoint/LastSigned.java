package io.daicho.tree.checkpoint;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.tree.IntegrityFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last checkpoint this node signed, kept beside its key and not in the database: a log that was cut off and grown
 * anew, or put back to an older copy, its checkpoints with it, is not signed a second time.
 */
final class LastSigned {

    private static final Logger LOGGER = LoggerFactory.getLogger(LastSigned.class);

    private final Path path;
    private boolean warned;

    LastSigned(KeyFile keyFile) {
        this.path = keyFile.path().resolveSibling(keyFile.path().getFileName() + ".last-signed");
    }

    Path path() {
        return path;
    }

    /** @throws IntegrityFault if the file has something else */
    Optional<Checkpoint> read() {
        return note().map(note -> Checkpoint.parse(note.text()));
    }

    /** @throws IntegrityFault if the file has something else */
    Optional<SignedNote> note() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            SignedNote note = SignedNote.parse(Files.readAllBytes(path));
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IOException | IllegalArgumentException e) {
            throw new IntegrityFault(path + " is not the checkpoint signed last: " + e.getMessage());
        }
    }

    void remember(SignedNote note) {
        try {
            OwnerOnly.write(path, note.encoded());
        } catch (IOException e) {
            if (!warned) {
                warned = true;
                LOGGER.warn(
                        "the checkpoint signed last is not kept in {}, which cannot be written: a log put back to an"
                                + " older state would not be noticed by this node",
                        path,
                        e);
            }
        }
    }
}

package io.daicho.tree.checkpoint;

import com.mongodb.client.MongoDatabase;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.time.Instant;
import java.util.List;

/**
 * The checkpoint of a bundle, taken over by the database that the bundle is restored into: it becomes the first there, and
 * its key the first key. From then on nothing is signed that is not consistent with it, nor by a key it does not lead to.
 */
public final class RestoredCheckpoint {

    private RestoredCheckpoint() {}

    /**
     * Writes both; again, if that was broken off.
     *
     * @param note signed by the key, with the cosignatures of witnesses
     * @param at the time to give it: a note does not tell when it was signed
     */
    public static void write(MongoDatabase database, SignedNote note, VerifierKey key, Instant at) {
        new MongoCheckpointKeys(database).insert(new PublishedKey(1, key, 0, null));
        var checkpoints = new MongoCheckpoints(database);
        checkpoints.insert(SignedCheckpoint.of(1, at, byLedger(note, key.name()), List.of()));
        List<NoteSignature> witnesses = note.signatures().stream()
                .filter(signature -> !signature.name().equals(key.name()))
                .toList();
        checkpoints.cosign(1, present -> witnesses);
    }

    private static SignedNote byLedger(SignedNote note, String name) {
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(signature -> signature.name().equals(name))
                        .toList());
    }
}

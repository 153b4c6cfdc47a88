package io.daicho.tree.checkpoint;

import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those whose cosignatures are kept: whoever else may add lines to a note would fill the database. One cosignature is
 * kept of each, the one given last.
 */
public final class Witnesses {

    private final Checkpoints checkpoints;
    private final List<VerifierKey> keys;

    /**
     * Witnesses by their verifier keys.
     *
     * @param keys of signature type 0x01 or 0x04 (cosignature/v1)
     * @throws IllegalArgumentException if one has the name of the ledger's own keys
     */
    public Witnesses(Checkpoints checkpoints, List<VerifierKey> keys) {
        if (keys.stream().anyMatch(key -> key.name().equals(checkpoints.origin()))) {
            throw new IllegalArgumentException("a witness is somebody else than " + checkpoints.origin());
        }
        this.checkpoints = checkpoints;
        this.keys = List.copyOf(keys);
    }

    /** A signature line that is not accepted. @param why to be read after the line */
    public record Refused(String line, String why) {}

    /** What became of some lines: either all are kept, or none. */
    public sealed interface Outcome {

        record Kept(SignedCheckpoint checkpoint) implements Outcome {}

        record Refusal(List<Refused> lines) implements Outcome {}
    }

    public List<VerifierKey> keys() {
        return keys;
    }

    /** The witness that a signature names. */
    public Optional<VerifierKey> named(NoteSignature signature) {
        return keys.stream().filter(key -> key.isNamedBy(signature)).findFirst();
    }

    /** Adds signature lines to a checkpoint. */
    public Outcome cosign(SignedCheckpoint checkpoint, List<String> lines) {
        var signatures = new ArrayList<NoteSignature>();
        var refused = new ArrayList<Refused>();
        for (String line : lines) {
            try {
                NoteSignature signature = NoteSignature.parse(line);
                Optional<String> fault = fault(checkpoint, signature);
                fault.ifPresentOrElse(why -> refused.add(new Refused(line, why)), () -> signatures.add(signature));
            } catch (IllegalArgumentException e) {
                refused.add(new Refused(line, String.valueOf(e.getMessage())));
            }
        }
        return refused.isEmpty()
                ? new Outcome.Kept(
                        checkpoints.cosign(checkpoint.number(), present -> merged(checkpoint, present, signatures)))
                : new Outcome.Refusal(refused);
    }

    private Optional<String> fault(SignedCheckpoint checkpoint, NoteSignature signature) {
        Optional<VerifierKey> witness = named(signature);
        if (witness.isEmpty()) {
            return Optional.of("is by no witness known here (daicho.witness.keys)");
        }
        return witness.get().verifies(checkpoint.note().text(), signature)
                ? Optional.empty()
                : Optional.of("does not verify for this checkpoint");
    }

    private static List<NoteSignature> merged(
            SignedCheckpoint checkpoint, List<NoteSignature> present, List<NoteSignature> added) {
        SignedNote all = checkpoint.note();
        for (NoteSignature signature : present) {
            all = all.with(signature);
        }
        for (NoteSignature signature : added) {
            all = all.with(signature);
        }
        return all.signatures()
                .subList(checkpoint.note().signatures().size(), all.signatures().size());
    }
}

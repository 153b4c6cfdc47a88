package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What witnesses have signed of the checkpoints: verified where their keys are known, counted where not. */
final class Cosignatures {

    private static final String MEMBER = "cosignatures";

    /** @param size of the largest checkpoint cosigned */
    private record Tally(long checkpoints, long size) {

        static final Tally NONE = new Tally(0, 0);

        Tally and(ExpectedRoot checkpoint) {
            return new Tally(checkpoints + 1, Math.max(size, checkpoint.size()));
        }
    }

    private final Map<VerifierKey, Tally> witnesses = new LinkedHashMap<>();
    private long unknown;

    /** @param witnesses whose keys are known */
    Cosignatures(List<VerifierKey> witnesses) {
        witnesses.forEach(witness -> this.witnesses.put(witness, Tally.NONE));
    }

    /**
     * @param document the checkpoint as it stands in the database
     * @throws WrongDocument if one is none, or not what a witness that is known has signed
     */
    void check(ExpectedRoot checkpoint, SignedNote note, Document document) throws WrongDocument {
        if (!(document.get(MEMBER) instanceof List<?> lines)) {
            throw wrong(checkpoint, MEMBER, Shown.of(document.get(MEMBER)), "are no list");
        }
        for (int i = 0; i < lines.size(); i++) {
            check(checkpoint, note, lines.get(i), MEMBER + "/" + i);
        }
    }

    private void check(ExpectedRoot checkpoint, SignedNote note, @Nullable Object line, String member)
            throws WrongDocument {
        NoteSignature signature;
        try {
            signature = NoteSignature.parse(line instanceof String text ? text : "");
        } catch (IllegalArgumentException e) {
            throw wrong(checkpoint, member, Shown.of(line), "are not all signatures");
        }
        Optional<VerifierKey> witness = witnesses.keySet().stream()
                .filter(key -> key.isNamedBy(signature))
                .findFirst();
        if (witness.isEmpty()) {
            unknown++;
        } else if (witness.get().verifies(note.text(), signature)) {
            witnesses.computeIfPresent(witness.get(), (key, tally) -> tally.and(checkpoint));
        } else {
            throw wrong(
                    checkpoint,
                    member,
                    Shown.of(line),
                    "do not verify: " + witness.get().name() + " has not signed it so");
        }
    }

    private static WrongDocument wrong(ExpectedRoot checkpoint, String member, String stored, String what) {
        return new WrongDocument(Finding.ofCheckpoint(
                Kind.ALTERED,
                checkpoint.number(),
                checkpoint.size(),
                List.of(new FieldDifference(member, stored, null)),
                "The cosignatures of checkpoint " + checkpoint.number() + " over " + checkpoint.size() + " events "
                        + what + "."));
    }

    /** Who has cosigned how much. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        witnesses.forEach((witness, tally) -> notes.add("Witness " + witness.text() + " has cosigned "
                + (tally.checkpoints() == 0
                        ? "none of these checkpoints."
                        : tally.checkpoints() + " of these checkpoints, the largest over " + tally.size()
                                + " events.")));
        if (unknown > 0) {
            notes.add("Cosignatures of witnesses whose keys are not known here, which could not be verified: " + unknown
                    + ".");
        }
        return notes;
    }
}

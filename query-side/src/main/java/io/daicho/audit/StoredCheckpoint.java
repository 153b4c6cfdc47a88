package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads one checkpoint as it stands in the database; only its note is signed, the members beside it repeat the note. */
final class StoredCheckpoint {

    private StoredCheckpoint() {}

    static ExpectedRoot of(long number, Document document, LedgerKeys keys, Cosignatures cosignatures)
            throws WrongDocument {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(new CommitMembers(document, 0).text("note", "note"));
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedMember | IllegalArgumentException e) {
            throw new WrongDocument(Finding.ofCheckpoint(
                    Kind.ALTERED,
                    number,
                    0,
                    List.of(new FieldDifference("note", Shown.of(document.get("note")), null)),
                    "Checkpoint " + number + " as stored is none: " + e.getMessage()));
        }
        var expected = new ExpectedRoot(number, checkpoint, signer(number, note, checkpoint, keys));
        requireMember(expected, "size", document.get("size"), Long.toString(checkpoint.size()));
        requireMember(expected, "root", document.get("root"), checkpoint.root().base64());
        cosignatures.check(expected, note, document);
        return expected;
    }

    private static String signer(long number, SignedNote note, Checkpoint checkpoint, LedgerKeys keys)
            throws WrongDocument {
        var unsigned = new ExpectedRoot(number, checkpoint, "");
        Optional<VerifierKey> signer = keys.signerOf(note);
        if (signer.isPresent()) {
            VerifierKey key = signer.get();
            if (!key.name().equals(checkpoint.origin())) {
                throw wrong(Kind.ALTERED, unsigned, "origin", checkpoint.origin(), key.name(), "is one of another log");
            }
            return key.text();
        }
        if (keys.isNamedIn(note)) {
            throw wrong(
                    Kind.ALTERED,
                    unsigned,
                    "note",
                    Shown.cut(note.encoded()),
                    null,
                    "was altered: its signature does not verify");
        }
        throw wrong(
                Kind.UNTRUSTED,
                unsigned,
                "note",
                Shown.cut(note.encoded()),
                null,
                keys.isEmpty() ? "cannot be checked: the ledger names no key" : "is not signed by a key of the ledger");
    }

    private static void requireMember(ExpectedRoot checkpoint, String member, @Nullable Object stored, String signed)
            throws WrongDocument {
        if (stored == null || !stored.toString().equals(signed)) {
            throw wrong(
                    Kind.ALTERED, checkpoint, member, stored == null ? null : Shown.of(stored), signed, "was altered");
        }
    }

    static WrongDocument wrong(
            Kind kind,
            ExpectedRoot checkpoint,
            String member,
            @Nullable String stored,
            @Nullable String expected,
            String what) {
        var difference = new FieldDifference(member, stored, expected);
        String values = expected == null ? "" : ": " + member + " is " + stored + ", signed is " + expected;
        return new WrongDocument(Finding.ofCheckpoint(
                kind,
                checkpoint.number(),
                checkpoint.size(),
                List.of(difference),
                "Checkpoint " + checkpoint.number() + " over " + checkpoint.size() + " events " + what + values + "."));
    }
}

package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A key of the ledger as it stands in the database.
 *
 * @param number from 1, in the order in which they took over
 * @param from size of the newest checkpoint when it took over
 * @param endorsement signed by the key before it and by itself; null for the first
 */
record StoredKey(
        long number, VerifierKey key, long from, @Nullable SignedNote endorsement) {

    private static final String ENDORSEMENT_KIND = "daicho-key-endorsement/v1";

    /** @throws WrongDocument if it is none */
    static StoredKey of(Document document) throws WrongDocument {
        var members = new CommitMembers(document, 0);
        try {
            @Nullable Object endorsement = document.get("endorsement");
            return new StoredKey(
                    members.integer("number", "number", 1),
                    VerifierKey.parse(members.text("vkey", "vkey")),
                    members.integer("from", "from", 0),
                    endorsement == null ? null : SignedNote.parse(members.text("endorsement", "endorsement")));
        } catch (MalformedMember | IllegalArgumentException e) {
            String id = Shown.of(document.get(LedgerDocuments.ID));
            throw new WrongDocument(Finding.ofKey(
                    Kind.ALTERED, id, "Key " + id + " of the ledger as stored is none: " + e.getMessage()));
        }
    }

    /** Whether the key before this one handed over to it: kind, origin, size, its own text and this one's, a line each. */
    boolean isEndorsedBy(VerifierKey former) {
        String text =
                String.join("\n", ENDORSEMENT_KIND, key.name(), Long.toString(from), former.text(), key.text(), "");
        return key.name().equals(former.name())
                && endorsement != null
                && endorsement.text().equals(text)
                && endorsement.isSignedBy(former)
                && endorsement.isSignedBy(key);
    }
}

package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the ledger, each but the first endorsed by the one before it in a note that both signed: whoever trusts one
 * of them can trust them all.
 */
final class LedgerKeys {

    private final List<VerifierKey> keys;

    private LedgerKeys(List<VerifierKey> keys) {
        this.keys = keys;
    }

    /**
     * @param trusted keys that have to be among them
     * @throws WrongDocument if one is missing, not endorsed or not readable
     */
    static LedgerKeys read(LedgerDocuments documents, List<VerifierKey> trusted) throws WrongDocument {
        var stored = new ArrayList<StoredKey>();
        for (Document document : documents.keys().find()) {
            stored.add(StoredKey.of(document));
        }
        stored.sort(Comparator.comparingLong(StoredKey::number));
        @Nullable StoredKey former = null;
        for (StoredKey key : stored) {
            requireNext(former, key);
            former = key;
        }
        List<VerifierKey> keys = stored.stream().map(StoredKey::key).toList();
        for (VerifierKey key : trusted) {
            if (!keys.contains(key)) {
                throw new WrongDocument(Finding.ofKey(
                        Kind.UNTRUSTED,
                        key.idHex(),
                        "The key given, " + key.text() + ", is none of the ledger's keys, which are "
                                + keys.stream().map(VerifierKey::text).toList() + "."));
            }
        }
        return new LedgerKeys(keys);
    }

    private static void requireNext(@Nullable StoredKey former, StoredKey key) throws WrongDocument {
        long number = former == null ? 1 : former.number() + 1;
        if (key.number() != number) {
            throw new WrongDocument(
                    Finding.ofKey(Kind.MISSING, Long.toString(number), "Key " + number + " of the ledger is missing."));
        }
        if (former != null && !key.isEndorsedBy(former.key())) {
            throw new WrongDocument(Finding.ofKey(
                    Kind.UNTRUSTED,
                    key.key().idHex(),
                    "Key " + number + " of the ledger, " + key.key().text()
                            + ", is not endorsed by the key before it, "
                            + former.key().text() + "."));
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key that signed a note, the newest one where several did. */
    Optional<VerifierKey> signerOf(SignedNote note) {
        return keys.reversed().stream().filter(note::isSignedBy).findFirst();
    }

    /** Whether a note says that one of the keys signed it. */
    boolean isNamedIn(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(signature -> keys.stream().anyMatch(key -> key.isNamedBy(signature)));
    }
}

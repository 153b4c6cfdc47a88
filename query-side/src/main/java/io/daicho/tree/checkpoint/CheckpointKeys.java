package io.daicho.tree.checkpoint;

import com.mongodb.client.MongoDatabase;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.IntegrityFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the ledger from its first on, each endorsed by the one before it: whoever trusts one of them can come from
 * it to all others. The database is not trusted with them: a link that does not verify is an integrity fault.
 */
public final class CheckpointKeys {

    private final MongoCheckpointKeys stored;
    private final String origin;
    private volatile List<PublishedKey> known = List.of();

    /** @throws IllegalArgumentException if the origin cannot be the name of a key */
    public CheckpointKeys(MongoDatabase database, String origin) {
        if (origin.isEmpty()
                || origin.indexOf('+') >= 0
                || origin.codePoints().anyMatch(CheckpointKeys::isSpaceOrControl)
                || origin.equals(KeyEndorsement.KIND)) {
            throw new IllegalArgumentException(
                    "daicho.checkpoint.origin is no name of a key, without spaces and plus: '" + origin + "'");
        }
        this.stored = new MongoCheckpointKeys(database);
        this.origin = origin;
    }

    private static boolean isSpaceOrControl(int character) {
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || Character.isISOControl(character);
    }

    /**
     * All keys as they stand now, the one that signs at present last; none before anything was signed.
     *
     * @throws IntegrityFault if one is missing or not endorsed by the one before it
     */
    public List<PublishedKey> all() {
        List<PublishedKey> keys = stored.all();
        for (int i = 0; i < keys.size(); i++) {
            requireLink(i == 0 ? null : keys.get(i - 1).key(), keys.get(i), i + 1L);
        }
        known = keys;
        return keys;
    }

    private void requireLink(@Nullable VerifierKey former, PublishedKey key, long number) {
        if (key.number() != number || !key.key().name().equals(origin)) {
            throw new IntegrityFault("key " + number + " of " + origin + " is missing, stored is " + key.number() + " "
                    + key.key().text());
        }
        SignedNote endorsement = key.endorsement();
        if (former != null
                && (endorsement == null
                        || !KeyEndorsement.isValid(endorsement, origin, key.from(), former, key.key()))) {
            throw new IntegrityFault(
                    "key " + key.key().text() + " is not endorsed by the one before it, " + former.text());
        }
    }

    /** Whether one of the keys signed a note. */
    boolean haveSigned(SignedNote note) {
        return known.stream().anyMatch(key -> note.isSignedBy(key.key()))
                || all().stream().anyMatch(key -> note.isSignedBy(key.key()));
    }

    /** @return false if another node has published one in the meantime */
    boolean publish(PublishedKey key) {
        return stored.insert(key);
    }
}

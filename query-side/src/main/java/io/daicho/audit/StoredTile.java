package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import io.daicho.proof.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A tile as it stands in the database, held against what the log gives. */
final class StoredTile {

    static final int WIDTH = 256;

    private final String name;
    private final long firstLeaf;
    private final long leavesAHash;
    private final @Nullable Document document;

    /**
     * @param level 0 for tiles of leaf hashes
     * @param document null where it is not stored, which is no fault: it is made again when it is needed
     */
    StoredTile(int level, long index, @Nullable Document document) {
        this.name = level + "/" + index;
        this.leavesAHash = 1L << 8 * level;
        this.firstLeaf = index * WIDTH * leavesAHash;
        this.document = document;
    }

    /** What is wrong with the hash at a place, where the log gives another. */
    Optional<Suspicion> checkHash(int place, Hash computed) {
        if (document == null) {
            return Optional.empty();
        }
        if (!(document.get("hashes") instanceof Binary hashes) || hashes.length() != WIDTH * Hash.BYTES) {
            return Optional.of(different(
                    firstLeaf + place * leavesAHash,
                    new FieldDifference("hashes", Shown.of(document.get("hashes")), null)));
        }
        Hash stored = Hash.of(Arrays.copyOfRange(hashes.getData(), place * Hash.BYTES, (place + 1) * Hash.BYTES));
        return stored.equals(computed)
                ? Optional.empty()
                : Optional.of(different(
                        firstLeaf + place * leavesAHash,
                        new FieldDifference("hashes/" + place, stored.hex(), computed.hex())));
    }

    /** What is wrong with the root, where the hashes give another. */
    Optional<Suspicion> checkRoot(Hash computed) {
        if (document == null
                || (document.get("root") instanceof Binary root && Arrays.equals(root.getData(), computed.bytes()))) {
            return Optional.empty();
        }
        return Optional.of(
                different(firstLeaf, new FieldDifference("root", Shown.of(document.get("root")), computed.hex())));
    }

    private Suspicion different(long leaf, FieldDifference difference) {
        long position = leaf + 1;
        String tile = "Tile " + name + " has as " + difference.field() + " " + difference.stored() + "; the log gives "
                + difference.expected() + ".";
        return new Suspicion(
                position,
                new Finding(
                        Kind.ALTERED,
                        Subject.TILE,
                        name,
                        position,
                        position + leavesAHash - 1,
                        List.of(difference),
                        "A tile was altered. " + tile),
                Finding.ofEvents(
                        Kind.ALTERED,
                        position,
                        position + leavesAHash - 1,
                        "The event at position " + position + " was altered: " + tile));
    }
}

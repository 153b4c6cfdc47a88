package io.daicho.audit;

import com.mongodb.client.MongoDatabase;
import io.daicho.fingerprint.FingerprintStore;
import io.daicho.fingerprint.FingerprintWriter;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** Writes tiles, fingerprints, keys and checkpoints of a log in the published formats, simply and all at once. */
final class Signer {

    static final String ORIGIN = "example.com/ledger";

    private final MongoDatabase database;
    private final SigningKey key;

    Signer(MongoDatabase database, SigningKey key) {
        this.database = database;
        this.key = key;
    }

    static SigningKey newKey() {
        return SigningKey.generate(ORIGIN);
    }

    /** Publishes the key as the ledger's first. */
    void publishKey() {
        database.getCollection("checkpoint_keys")
                .insertOne(new Document("_id", key.verifierKey().idHex())
                        .append("number", 1L)
                        .append("vkey", key.verifierKey().text())
                        .append("from", 0L)
                        .append("endorsement", null));
    }

    /** Publishes a key that takes over from this one. */
    void handOverTo(SigningKey next, long number, long from) {
        String text = "daicho-key-endorsement/v1\n" + ORIGIN + "\n" + from + "\n"
                + key.verifierKey().text() + "\n" + next.verifierKey().text() + "\n";
        SignedNote endorsement = SignedNote.of(text, key.sign(text)).with(next.sign(text));
        database.getCollection("checkpoint_keys")
                .insertOne(new Document("_id", next.verifierKey().idHex())
                        .append("number", number)
                        .append("vkey", next.verifierKey().text())
                        .append("from", from)
                        .append("endorsement", endorsement.encoded()));
    }

    /** Signs the first events of the log as they are. */
    SignedNote note(long size) {
        var tree = new CompactRange();
        lines().stream().limit(size).map(StoredLine::hash).forEach(tree::append);
        String text = new Checkpoint(ORIGIN, size, tree.root()).text();
        return SignedNote.of(text, key.sign(text));
    }

    /** Signs the first events of the log as the next checkpoint, with its tiles and fingerprints. */
    SignedNote checkpoint(long size) {
        SignedNote note = note(size);
        storeTiles(size);
        storeFingerprints(size);
        add(note);
        return note;
    }

    void add(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        long number = database.getCollection("checkpoints").countDocuments() + 1;
        database.getCollection("checkpoints")
                .insertOne(new Document("_id", number)
                        .append("size", checkpoint.size())
                        .append("root", checkpoint.root().base64())
                        .append("at", new Date(number))
                        .append("note", note.encoded())
                        .append("cosignatures", List.of())
                        .append("cosigned", 0L));
    }

    void storeFingerprints(long size) {
        var writer = new FingerprintWriter(new FingerprintStore(database));
        writer.add(lines().stream().limit(size).map(StoredLine::line).toList());
        writer.flush();
    }

    /** Stores the full tiles that are missing. */
    void storeTiles(long size) {
        List<Hash> hashes = lines().stream().limit(size).map(StoredLine::hash).toList();
        for (int level = 0; hashes.size() >= 256; level++) {
            var roots = new ArrayList<Hash>();
            for (int index = 0; (index + 1) * 256 <= hashes.size(); index++) {
                roots.add(storeTile(level + "/" + index, hashes.subList(index * 256, (index + 1) * 256)));
            }
            hashes = roots;
        }
    }

    private Hash storeTile(String id, List<Hash> hashes) {
        var range = new CompactRange();
        hashes.forEach(range::append);
        var bytes = new byte[256 * 32];
        for (int i = 0; i < 256; i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * 32, 32);
        }
        if (database.getCollection("tree_tiles").countDocuments(new Document("_id", id)) == 0) {
            database.getCollection("tree_tiles")
                    .insertOne(new Document("_id", id)
                            .append("hashes", new Binary(bytes))
                            .append("root", new Binary(range.root().bytes())));
        }
        return range.root();
    }

    /** Makes the stored leaf of every event the hash of its line. */
    void rehash() {
        for (Document commit : commits()) {
            if (rehash(commit)) {
                database.getCollection("log").replaceOne(new Document("_id", commit.get("_id")), commit);
            }
        }
    }

    private static boolean rehash(Document commit) {
        List<StoredLine> lines = lines(commit);
        boolean changed = false;
        for (int i = 0; i < lines.size(); i++) {
            var leaf = new Binary(lines.get(i).hash().bytes());
            changed |=
                    !leaf.equals(commit.getList("events", Document.class).get(i).put("leaf", leaf));
        }
        return changed;
    }

    /** Makes the tiles anew from the log as it is. */
    void retile() {
        database.getCollection("tree_tiles").deleteMany(new Document());
        storeTiles(lines().size());
    }

    /** Makes the fingerprints anew from the log as it is. */
    void refingerprint() {
        database.getCollection("log_fingerprints").deleteMany(new Document());
        storeFingerprints(lines().size());
    }

    List<Document> commits() {
        var commits = database.getCollection("log").find().into(new ArrayList<>());
        commits.sort(Comparator.comparingLong(commit -> commit.getLong("_id")));
        return commits;
    }

    private List<StoredLine> lines() {
        return commits().stream().flatMap(commit -> lines(commit).stream()).toList();
    }

    private static List<StoredLine> lines(Document commit) {
        try {
            return StoredCommitLines.of(commit).lines();
        } catch (MalformedMember e) {
            throw new IllegalArgumentException(e);
        }
    }
}

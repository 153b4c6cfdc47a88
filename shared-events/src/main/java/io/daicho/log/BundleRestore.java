package io.daicho.log;

import com.mongodb.client.MongoDatabase;
import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleEvent;
import io.daicho.bundle.BundleEvents;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.UnknownEventType;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * Makes an empty database the log that a bundle holds: the same events at the same positions, times and commands. Until it
 * is whole the database is marked, and no Daicho opens it; a restore that was broken off goes on with the same bundle.
 */
public final class BundleRestore {

    /** What a restore does, one after the other. */
    public enum Step {
        CHECK,
        WRITE,
        READ_BACK
    }

    /** Told how far each step has come. */
    @FunctionalInterface
    public interface Progress {

        void at(Step step, long events, long of);
    }

    private final MongoDatabase database;
    private final EventCatalogue catalogue;
    private final RestoreMarks marks;
    private final Progress progress;

    /** @param catalogue must know every event of the bundle: a ledger that nobody can read is not restored */
    public BundleRestore(MongoDatabase database, EventCatalogue catalogue, Progress progress) {
        this.database = database;
        this.catalogue = catalogue;
        this.marks = new RestoreMarks(database);
        this.progress = progress;
    }

    /**
     * @param bundle whose signatures have been checked
     * @param beforeItMayBeUsed what else has to stand in the database, done anew when a restore goes on
     * @throws BundleFault if the bundle does not verify, or holds what this Daicho cannot read; nothing is written then
     * @throws RestoreRefused if the database is not empty, or another bundle has been begun with; nothing is written then
     * @throws LogUnavailable if the database stops answering; the same restore goes on when it is run again
     */
    public VerifiedBundle run(Bundle bundle, Consumer<VerifiedBundle> beforeItMayBeUsed)
            throws IOException, BundleFault {
        RestoreMark mark = RestoreMark.begun(bundle.checkpoint(), bundle.hasTexts());
        requireRoomFor(mark);
        VerifiedBundle verified = verified(bundle);
        marks.begin(mark);
        write(bundle);
        requireRoot(mark);
        beforeItMayBeUsed.accept(verified);
        marks.complete(mark);
        return verified;
    }

    private void requireRoomFor(RestoreMark mark) {
        marks.find()
                .ifPresentOrElse(
                        other -> RestoreMarks.requireSame(mark, other),
                        () -> database.listCollectionNames().forEach(this::requireEmpty));
    }

    private void requireEmpty(String collection) {
        if (!collection.startsWith("system.")
                && database.getCollection(collection).find().first() != null) {
            throw new RestoreRefused(
                    "the database is not empty (" + collection + "); a bundle is restored into an empty one only");
        }
    }

    private VerifiedBundle verified(Bundle bundle) throws IOException, BundleFault {
        var commits = new RestoredCommits();
        VerifiedBundle verified = new BundleVerification(bundle, (done, of) -> progress.at(Step.CHECK, done, of))
                .events(0, event -> {
                    requireReadable(event);
                    commits.next(RestoredCommits.stored(event));
                });
        commits.end();
        return verified;
    }

    private void requireReadable(BundleEvent event) throws BundleFault {
        StoredEvent stored = RestoredCommits.stored(event);
        try {
            catalogue.decode(stored.event());
            EventJson.map(stored.meta());
        } catch (UnknownEventType | JacksonException | IllegalArgumentException e) {
            throw new BundleFault("position " + stored.position() + ": this Daicho cannot read " + stored.type() + ": "
                    + e.getMessage());
        }
    }

    private void write(Bundle bundle) throws IOException, BundleFault {
        var writer = new RestoreWriter(database);
        var commits = new RestoredCommits();
        try (BundleEvents events = bundle.events()) {
            for (BundleEvent event = events.next(); event != null; event = events.next()) {
                commits.next(RestoredCommits.stored(event)).ifPresent(writer::write);
                progress.at(Step.WRITE, event.line(), bundle.checkpoint().size());
            }
        }
        commits.end().ifPresent(writer::write);
        writer.flush();
    }

    /** Reads what stands in the database now: the bundle may have been another file when it was verified. */
    private void requireRoot(RestoreMark mark) {
        var tree = new CompactRange();
        var scan = new LogScan(new CommitReader(LogSchema.log(database)), 0);
        for (List<StoredEvent> events = scan.next(); !events.isEmpty(); events = scan.next()) {
            for (StoredEvent event : events) {
                tree.append(MerkleHashes.leaf(event.leafLine().text()));
            }
            progress.at(Step.READ_BACK, tree.size(), mark.size());
        }
        Hash root = tree.root();
        if (tree.size() != mark.size() || !root.equals(mark.root())) {
            throw new RestoreRefused("the database now holds " + tree.size() + " events with the root " + root.base64()
                    + ", not those of " + mark + ": something else writes to it; begin with an empty database");
        }
    }
}

package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.bundle.Zips;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log goes out as a bundle and comes back the same. */
class BundleRestoreIT {

    private static final SigningKey KEY = SigningKey.generate("daicho.example/ledger");

    private final MongoDatabase origin = TestMongo.freshDatabase();
    private final MongoDatabase target = TestMongo.freshDatabase();
    private final List<StoredEvent> events = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @BeforeEach
    void export() throws IOException, BundleFault {
        bundle = directory.resolve("b.zip");
        try (MongoEventLog log = open(origin)) {
            LedgerCommits.append(log, 1_300, 1);
            events.addAll(log.readAfter(0, 2_000));
            export(log, bundle, true);
        }
    }

    @AfterEach
    void drop() {
        origin.drop();
        target.drop();
    }

    @Test
    void everyEventComesBackAtItsPositionWithItsTimeItsCommandAndItsTexts() throws IOException, BundleFault {
        restore(bundle, verified -> {});

        RawLog.of(target).requireSound();
        try (MongoEventLog log = open(target)) {
            List<StoredEvent> restored = log.readAfter(0, 2_000);
            assertThat(restored).hasSameSizeAs(events);
            for (int i = 0; i < events.size(); i++) {
                StoredEvent before = events.get(i);
                StoredEvent after = restored.get(i);
                assertThat(after.leafLine()).isEqualTo(before.leafLine());
                assertThat(after.event()).isEqualTo(before.event());
                assertThat(after.meta()).isEqualTo(before.meta());
                assertThat(after.texts()).containsExactlyInAnyOrderElementsOf(before.texts());
            }
        }
    }

    @Test
    void aRestoredLogGivesTheSameBundle() throws IOException, BundleFault {
        restore(bundle, verified -> {});

        try (MongoEventLog log = open(target)) {
            Path again = directory.resolve("again.zip");
            export(log, again, true);
            assertThat(again).hasSameBinaryContentAs(bundle);
        }
    }

    @Test
    void commitsAreTheSameAndCommandsKeepTheirOutcome() throws IOException, BundleFault {
        restore(bundle, verified -> {});

        try (MongoEventLog before = open(origin);
                MongoEventLog after = open(target)) {
            for (String command : RawLog.of(origin).commands()) {
                assertThat(after.findByCommand(command)).isEqualTo(before.findByCommand(command));
            }
            StoredCommit next = after.append(TestCommits.fresh(2));
            assertThat(next.position()).isEqualTo(events.size() + 1L);
        }
        assertThat(RawLog.of(target).requireSound().commits())
                .hasSize(RawLog.of(origin).commits().size() + 1);
    }

    @Test
    void aRestoreThatWasBrokenOffAnywhereGoesOnAndUntilThenNobodyOpensTheLog() throws IOException, BundleFault {
        for (int stop : new int[] {0, 1, 2, 3}) {
            MongoDatabase database = TestMongo.freshDatabase();
            try {
                breakOff(database, stop);

                assertThatThrownBy(() -> open(database))
                        .isInstanceOf(RestoreRefused.class)
                        .hasMessageContaining("has not come to its end; run ./daicho restore with the same bundle");
                restore(database, bundle, verified -> {});
                RawLog.of(database).requireSound();
                assertThatCode(() -> open(database).close()).doesNotThrowAnyException();
                assertThat(root(database)).isEqualTo(root(origin));
            } finally {
                database.drop();
            }
        }
    }

    /** As a kill leaves it: the mark, and the first commits or all of them. */
    private void breakOff(MongoDatabase database, int stop) {
        assertThatThrownBy(() -> restore(database, bundle, verified -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        List<Document> commits = RawLog.of(database).commits();
        int kept = commits.size() * stop / 3;
        commits.subList(kept, commits.size())
                .forEach(commit -> LogSchema.log(database).deleteOne(Filters.eq("_id", commit.get("_id"))));
        assertThat(RawLog.of(database).commits()).hasSize(kept);
    }

    @Test
    void whatHasToStandBesideIsDoneBeforeTheEndAndAgainByTheNextRun() throws IOException, BundleFault {
        var done = new ArrayList<String>();
        breakOff(target, 2);

        restore(bundle, verified -> {
            done.add("beside");
            assertThatThrownBy(() -> open(target)).isInstanceOf(RestoreRefused.class);
        });

        assertThat(done).containsExactly("beside");
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefusedAndLeftAlone() {
        target.getCollection("anything").insertOne(new Document("_id", 1));

        refused(bundle, "the database is not empty (anything)");
        assertThat(RawLog.of(target).commits()).isEmpty();
        assertThat(new RestoreMarks(target).find()).isEmpty();
    }

    @Test
    void aRestoredDatabaseIsNotRestoredAgain() throws IOException, BundleFault {
        restore(bundle, verified -> {});

        refused(bundle, "the database has been restored already, from the bundle of daicho.example/ledger with");
    }

    @Test
    void anotherBundleDoesNotGoOnWhereOneWasBrokenOff() throws IOException, BundleFault {
        breakOff(target, 1);
        Path other = directory.resolve("other.zip");
        try (MongoEventLog log = open(origin)) {
            export(log, other, false);
        }

        refused(other, "the database holds a part of the bundle of daicho.example/ledger");
        assertThat(root(target)).isNotEqualTo(root(origin));
        restore(bundle, verified -> {});
        assertThat(root(target)).isEqualTo(root(origin));
    }

    @Test
    void somethingElseAtAPositionIsMetNotOverwritten() throws IOException, BundleFault {
        breakOff(target, 1);
        Document first = RawLog.of(target).commits().getFirst();
        LogSchema.log(target).updateOne(Filters.eq("_id", first.get("_id")), Updates.set("command", "another"));

        refused(bundle, "at position 1 the database holds another event than the bundle");
    }

    @Test
    void somethingBehindTheBundlesEventsIsNoticed() throws IOException, BundleFault {
        breakOff(target, 3);
        Document last = RawLog.of(target).commits().getLast();
        LogSchema.log(target)
                .insertOne(new Document(last)
                        .append("_id", events.size() + 1L)
                        .append("command", "another")
                        .append("stream", "another"));

        refused(bundle, "something else writes to it");
        assertThatThrownBy(() -> open(target)).isInstanceOf(RestoreRefused.class);
    }

    @Test
    void aBundleThatDoesNotVerifyLeavesNothing() throws IOException {
        Zips.change(bundle, "events.ndjson", text -> text.replaceFirst("\"year\":202.", "\"year\":2029"));

        assertThatThrownBy(() -> restore(bundle, verified -> {}))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("root");
        assertThat(target.listCollectionNames()).isEmpty();
    }

    @Test
    void aBundleWithEventsThisSoftwareDoesNotKnowLeavesNothing() throws IOException, BundleFault {
        try (MongoEventLog log = open(origin)) {
            log.append(TestCommits.fresh(1));
            export(log, bundle, true);
        }

        assertThatThrownBy(() -> restore(bundle, verified -> {}))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("this Daicho cannot read Tested revision 1");
        assertThat(target.listCollectionNames()).isEmpty();
    }

    @Test
    void withoutTextsTheRootIsTheSameAndTheTextsReadAsErased() throws IOException, BundleFault {
        Path bare = directory.resolve("bare.zip");
        try (MongoEventLog log = open(origin)) {
            export(log, bare, false);
        }
        assertThat(Zips.read(bare)).doesNotContainKey("texts.ndjson");

        restore(bare, verified -> {});

        assertThat(root(target)).isEqualTo(root(origin));
        try (MongoEventLog log = open(target)) {
            assertThat(log.readAfter(0, 2_000))
                    .allSatisfy(event -> assertThat(event.erasedFields())
                            .containsExactlyElementsOf(event.commitments().keySet()));
        }
    }

    @Test
    void aLogThatIsNotTheSignedOneGivesNoBundle() {
        SignedNote note = note(root(origin), events.size());
        StoredEvent one = events.get(700);
        LogSchema.log(origin)
                .updateOne(
                        Filters.eq("command", one.command()), Updates.set("events.0.meta", "{\"actor\":\"nobody\"}"));
        Path out = directory.resolve("half.zip");

        assertThatThrownBy(() -> {
                    try (MongoEventLog log = open(origin);
                            OutputStream to = Files.newOutputStream(out)) {
                        new BundleExport(log).write(to, note, KEY.verifierKey(), true);
                    }
                })
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("the signed checkpoint is of");
        assertThatThrownBy(() -> Bundle.open(out)).isInstanceOf(BundleFault.class);
    }

    @Test
    void anOlderCheckpointGivesTheBeginningOfTheLog() throws IOException, BundleFault {
        var tree = new CompactRange();
        events.subList(0, 500)
                .forEach(event -> tree.append(MerkleHashes.leaf(event.leafLine().text())));
        Path older = directory.resolve("older.zip");
        try (MongoEventLog log = open(origin);
                OutputStream out = Files.newOutputStream(older)) {
            new BundleExport(log).write(out, note(tree.root(), 500), KEY.verifierKey(), true);
        }

        Map<String, byte[]> files = Zips.read(older);
        assertThat(new String(Objects.requireNonNull(files.get("events.ndjson")), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(events.subList(0, 500).stream()
                        .map(event -> event.leafLine().text())
                        .toList());
        try (Bundle opened = Bundle.open(older)) {
            assertThat(new BundleVerification(opened, (done, of) -> {}).events().closed())
                    .isZero();
        }
    }

    private void refused(Path file, String message) {
        assertThatThrownBy(() -> restore(file, verified -> {}))
                .isInstanceOf(RestoreRefused.class)
                .hasMessageContaining(message);
    }

    private void restore(Path file, Consumer<VerifiedBundle> beside) throws IOException, BundleFault {
        restore(target, file, beside);
    }

    private static void restore(MongoDatabase database, Path file, Consumer<VerifiedBundle> beside)
            throws IOException, BundleFault {
        try (Bundle opened = Bundle.open(file)) {
            new BundleRestore(database, LedgerCatalogue.create(), (step, done, of) -> {}).run(opened, beside);
        }
    }

    private static void export(MongoEventLog log, Path file, boolean texts) throws IOException, BundleFault {
        List<StoredEvent> all = log.readAfter(0, 5_000);
        var tree = new CompactRange();
        all.forEach(event -> tree.append(MerkleHashes.leaf(event.leafLine().text())));
        try (OutputStream out = Files.newOutputStream(file)) {
            new BundleExport(log).write(out, note(tree.root(), tree.size()), KEY.verifierKey(), texts);
        }
    }

    private static SignedNote note(Hash root, long size) {
        String text = new Checkpoint("daicho.example/ledger", size, root).text();
        return SignedNote.of(text, KEY.sign(text));
    }

    private static Hash root(MongoDatabase database) {
        var tree = new CompactRange();
        var scan = new LogScan(new CommitReader(LogSchema.log(database)), 0);
        for (List<StoredEvent> read = scan.next(); !read.isEmpty(); read = scan.next()) {
            read.forEach(event -> tree.append(MerkleHashes.leaf(event.leafLine().text())));
        }
        return tree.root();
    }

    private static MongoEventLog open(MongoDatabase database) {
        return MongoEventLog.open(database, Clock.systemUTC(), LogSettings.forNode("test"));
    }
}

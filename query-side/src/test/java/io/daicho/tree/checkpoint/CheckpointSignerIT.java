package io.daicho.tree.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.log.TestMongo;
import io.daicho.proof.NaiveTree;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.tree.GrowingLog;
import io.daicho.tree.IntegrityFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs what, and what is never signed. */
class CheckpointSignerIT {

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final GrowingLog log = new GrowingLog(database);
    private final List<LedgerNode> nodes = new ArrayList<>();
    private final Path keyFile;

    CheckpointSignerIT(@TempDir Path directory) {
        this.keyFile = directory.resolve("keys").resolve("checkpoint.key");
    }

    @BeforeEach
    void fill() {
        log.append(300);
    }

    @AfterEach
    void close() {
        nodes.forEach(LedgerNode::close);
        log.close();
    }

    private LedgerNode node(@Nullable Path key) {
        var node = new LedgerNode(database, key);
        nodes.add(node);
        return node;
    }

    private LedgerNode restarted() {
        nodes.forEach(LedgerNode::close);
        nodes.clear();
        return node(keyFile);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Test
    void aCheckpointIsTheSignedRootOfEverythingInTheLog() {
        SignedCheckpoint checkpoint = node(keyFile).sign();
        NaiveTree naive = log.naive();

        assertThat(checkpoint.number()).isEqualTo(1);
        assertThat(checkpoint.note().text())
                .isEqualTo("ledger.example/tokyo\n300\n" + naive.root(300).base64() + "\n");
        assertThat(checkpoint
                        .note()
                        .isSignedBy(nodes.getFirst().keys.all().getFirst().key()))
                .isTrue();
    }

    @Test
    void withoutNewEventsThereIsNoNewCheckpoint() {
        LedgerNode node = node(keyFile);
        SignedCheckpoint first = node.sign();

        assertThat(node.sign()).isEqualTo(first);
        log.append(1);
        assertThat(node.sign()).satisfies(next -> {
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.size()).isEqualTo(301);
        });
        assertThat(collection("checkpoints").countDocuments()).isEqualTo(2);
    }

    @Test
    void nodesWithOneKeySignOneChainOfGrowingSizes() throws Exception {
        List<LedgerNode> signers = List.of(node(keyFile), node(keyFile), node(keyFile));
        signers.getFirst().sign();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (LedgerNode signer : signers) {
                Callable<Void> work = () -> {
                    for (int i = 0; i < 15; i++) {
                        log.append(2);
                        signer.sign();
                    }
                    return null;
                };
                running.add(executor.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        SignedCheckpoint newest = node(null).checkpoints.newest().orElseThrow();
        List<SignedCheckpoint> all = node(null).checkpoints.range(1, newest.number());
        NaiveTree naive = log.naive();

        assertThat(all).extracting(SignedCheckpoint::size).isSorted().doesNotHaveDuplicates();
        assertThat(all).hasSize((int) newest.number());
        assertThat(all).allSatisfy(one -> assertThat(one.root()).isEqualTo(naive.root((int) one.size())));
        assertThat(newest.size()).isEqualTo(390);
        assertThat(node(null).keys.all()).hasSize(1);
        assertThat(signers).noneMatch(signer -> signer.alarm.isRaised());
    }

    @Test
    void theFirstCheckpointThatCoversASizeIsFound() {
        LedgerNode node = node(keyFile);
        for (int i = 0; i < 20; i++) {
            log.append(i + 1);
            node.sign();
        }
        List<SignedCheckpoint> all = node.checkpoints.range(1, 20);
        for (long size = 0; size <= all.getLast().size(); size++) {
            long wanted = size;
            assertThat(node.checkpoints.covering(size).orElseThrow())
                    .isEqualTo(all.stream()
                            .filter(one -> one.size() >= wanted)
                            .findFirst()
                            .orElseThrow());
        }
        assertThat(node.checkpoints.covering(all.getLast().size() + 1)).isEmpty();
    }

    @Test
    void aLogWhoseCoveredPartWasChangedIsNotSigned() {
        node(keyFile).sign();
        collection("log").updateOne(Filters.eq("_id", 1L), Updates.set("events.7.payload", "{\"number\":8}"));
        collection("tree_tiles").drop();
        log.append(1);

        LedgerNode node = restarted();
        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node::sign)
                .withMessageContaining("checkpoint 1")
                .withMessageContaining("300");
        assertThat(node.alarm.findings()).isNotEmpty();
        assertThat(collection("checkpoints").countDocuments()).isEqualTo(1);

        assertThatExceptionOfType(CannotSign.class).isThrownBy(node::sign).withMessageContaining("integrity alarm");
    }

    @Test
    void aLogCutOffWithItsCheckpointsAndGrownAnewIsNotSignedByWhoSignedItBefore() {
        log.append(20);
        log.append(30);
        node(keyFile).sign();
        collection("log").deleteOne(Filters.eq("_id", 321L));
        collection("checkpoints").drop();

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(restarted()::sign)
                .withMessageContaining("350")
                .withMessageContaining("320 events");

        try (var fork = new GrowingLog(database)) {
            fork.append(31);
        }
        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(restarted()::sign)
                .withMessageContaining("last-signed")
                .withMessageContaining("350");
        assertThat(collection("checkpoints").countDocuments()).isZero();
    }

    @Test
    void aCheckpointThatIsGoneIsNoticed() {
        LedgerNode node = node(keyFile);
        node.sign();
        collection("checkpoints").deleteOne(Filters.eq("_id", 1L));

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node.checkpoints::newest)
                .withMessageContaining("checkpoint 1");
    }

    @Test
    void aCheckpointThatNoKeyOfTheLedgerSignedIsNotBelieved() {
        SignedCheckpoint checkpoint = node(keyFile).sign();
        String text = checkpoint.note().text();
        SignedNote forged =
                SignedNote.of(text, SigningKey.generate(LedgerNode.ORIGIN).sign(text));
        collection("checkpoints").updateOne(Filters.eq("_id", 1L), Updates.set("note", forged.encoded()));

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node(null).checkpoints::newest)
                .withMessageContaining("not signed by a key of ledger.example/tokyo");
    }

    @Test
    void aStoredSizeOrRootThatIsNotTheSignedOneIsNoticed() {
        node(keyFile).sign();
        collection("checkpoints").updateOne(Filters.eq("_id", 1L), Updates.set("size", 299L));

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node(null).checkpoints::newest)
                .withMessageContaining("size 299")
                .withMessageContaining("300");
    }

    @Test
    void anEmptyLogCanBeSigned() {
        MongoDatabase empty = TestMongo.freshDatabase();
        try (var node = new LedgerNode(empty, keyFile)) {
            SignedCheckpoint checkpoint = node.sign();

            assertThat(checkpoint.size()).isZero();
            assertThat(checkpoint.root()).isEqualTo(new NaiveTree(List.of()).root(0));
        }
    }

    @Test
    void aNodeWithoutAKeyServesAndDoesNotSign() {
        SignedCheckpoint signed = node(keyFile).sign();
        LedgerNode other = node(null);

        assertThat(other.checkpoints.newest().map(other.checkpoints::proven)).contains(signed);
        assertThatExceptionOfType(CannotSign.class)
                .isThrownBy(other.signer::sign)
                .withMessageContaining("daicho.checkpoint.key-file");
    }

    @Test
    void aLedgerThatHasAKeyGetsNoOtherByAccident(@TempDir Path elsewhere) {
        node(keyFile).sign();
        Path missing = elsewhere.resolve("checkpoint.key");

        assertThatExceptionOfType(CannotSign.class)
                .isThrownBy(node(missing).signer::sign)
                .withMessageContaining(missing.toString())
                .withMessageContaining("missing");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aKeyOfAnotherLedgerIsNotUsed(@TempDir Path elsewhere) throws IOException {
        Path other = elsewhere.resolve("other.key");
        OwnerOnly.write(other, SigningKey.generate("another.example/log").text() + "\n");

        assertThatExceptionOfType(CannotSign.class)
                .isThrownBy(node(other).signer::sign)
                .withMessageContaining("another.example/log");
        assertThat(Files.exists(other)).isTrue();
    }
}

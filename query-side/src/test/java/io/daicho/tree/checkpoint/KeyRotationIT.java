package io.daicho.tree.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.log.TestMongo;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.GrowingLog;
import io.daicho.tree.IntegrityFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing goes over from key to key, and whoever knows one of them can follow. */
class KeyRotationIT {

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final GrowingLog log = new GrowingLog(database);
    private final Path keyFile;
    private final LedgerNode node;

    KeyRotationIT(@TempDir Path directory) {
        this.keyFile = directory.resolve("checkpoint.key");
        this.node = new LedgerNode(database, keyFile);
    }

    @AfterEach
    void close() {
        node.close();
        log.close();
    }

    private SignedCheckpoint signNext() {
        log.append(3);
        return node.sign();
    }

    /** What a client does that has nothing but the first key: by the notes alone, without the classes under test. */
    private static Set<String> reachedFrom(VerifierKey first, List<PublishedKey> published) {
        var known = new ArrayList<>(List.of(first));
        for (PublishedKey key : published) {
            SignedNote endorsement = key.endorsement();
            if (endorsement != null && known.stream().anyMatch(endorsement::isSignedBy)) {
                String[] lines = endorsement.text().split("\n", -1);
                assertThat(lines[0]).isEqualTo("daicho-key-endorsement/v1");
                assertThat(lines[1]).isEqualTo(LedgerNode.ORIGIN);
                known.add(VerifierKey.parse(lines[4]));
            }
        }
        return Set.copyOf(known.stream().map(VerifierKey::text).toList());
    }

    @Test
    void everyLaterKeyIsReachedFromTheFirstAlone() {
        var checkpoints = new ArrayList<SignedCheckpoint>();
        checkpoints.add(signNext());
        VerifierKey first = node.keys.all().getFirst().key();
        for (int i = 0; i < 3; i++) {
            VerifierKey next = new KeyFile(keyFile).rotate();
            SignedCheckpoint handedOver = signNext();
            assertThat(handedOver.note().isSignedBy(next)).isTrue();
            checkpoints.add(handedOver);
            checkpoints.add(signNext());
        }
        List<PublishedKey> published = node.keys.all();

        assertThat(published).hasSize(4);
        assertThat(reachedFrom(first, published))
                .containsExactlyInAnyOrderElementsOf(
                        published.stream().map(key -> key.key().text()).toList());
        assertThat(published.stream().map(PublishedKey::from)).containsExactly(0L, 3L, 9L, 15L);
        assertThat(checkpoints.stream()
                        .map(checkpoint -> published.stream()
                                .filter(key -> checkpoint.note().isSignedBy(key.key()))
                                .map(PublishedKey::number)
                                .toList()))
                .as("the first checkpoint by a new key bears the signature of the one before it too")
                .containsExactly(
                        List.of(1L),
                        List.of(1L, 2L),
                        List.of(2L),
                        List.of(2L, 3L),
                        List.of(3L),
                        List.of(3L, 4L),
                        List.of(4L));
    }

    @Test
    void theKeyThatIsSucceededStaysInTheFileOnlyToEndorse() throws IOException {
        signNext();
        SigningKey first = new KeyFile(keyFile).read().signing();
        new KeyFile(keyFile).rotate();
        SigningKey second = new KeyFile(keyFile).read().signing();
        signNext();
        new KeyFile(keyFile).rotate();

        assertThat(Files.readString(keyFile)).doesNotContain(first.text()).contains(second.text());
        assertThat(Files.readString(keyFile).lines()).hasSize(2);
    }

    @Test
    void aKeyThatTheOneBeforeItDoesNotEndorseSignsNothing() throws IOException {
        signNext();
        PublishedKey present = node.keys.all().getFirst();
        OwnerOnly.write(keyFile, SigningKey.generate(LedgerNode.ORIGIN).text());
        log.append(1);

        assertThatExceptionOfType(CannotSign.class)
                .isThrownBy(node::sign)
                .withMessageContaining("not endorsed")
                .withMessageContaining(present.key().text());
        assertThat(node.keys.all()).containsExactly(present);
    }

    @Test
    void aNodeWithAKeyThatWasSucceededSignsNothing(@TempDir Path other) throws IOException {
        signNext();
        Path copy = Files.copy(keyFile, other.resolve("old.key"));
        try (var left = new LedgerNode(database, copy)) {
            VerifierKey next = new KeyFile(keyFile).rotate();
            signNext();
            log.append(1);

            assertThatExceptionOfType(CannotSign.class)
                    .isThrownBy(left::sign)
                    .withMessageContaining("succeeded by " + next.text());
        }
    }

    @Test
    void anEndorsementThatWasTamperedWithIsAnIntegrityFault() {
        signNext();
        new KeyFile(keyFile).rotate();
        signNext();
        database.getCollection("checkpoint_keys").updateOne(Filters.eq("number", 2L), Updates.set("from", 0L));

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node.keys::all)
                .withMessageContaining("not endorsed by the one before it");
    }

    @Test
    void aKeyThatIsGoneIsAnIntegrityFault() {
        signNext();
        new KeyFile(keyFile).rotate();
        signNext();
        database.getCollection("checkpoint_keys").deleteOne(Filters.eq("number", 1L));

        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(node.keys::all)
                .withMessageContaining("key 1")
                .withMessageContaining("missing");
    }
}

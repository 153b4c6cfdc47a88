package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** Holds every signed checkpoint against the tree of the log as it is now, hashed naively (RFC 6962 section 2.1). */
final class CheckpointCheck {

    private CheckpointCheck() {}

    /** @return how many there are */
    static int requireConsistent(MongoDatabase database, List<RawEvent> events) {
        List<VerifierKey> keys = database.getCollection("checkpoint_keys").find().into(new ArrayList<>()).stream()
                .map(key -> VerifierKey.parse(key.getString("vkey")))
                .toList();
        assertThat(keys).as("keys of a ledger whose key was never changed").hasSize(1);
        List<Document> checkpoints =
                database.getCollection("checkpoints").find().into(new ArrayList<>());
        checkpoints.sort(Comparator.comparingLong(checkpoint -> number(checkpoint, "_id")));
        List<byte[]> leaves = events.stream().map(RawEvent::leaf).toList();
        long number = 0;
        long size = 0;
        for (Document stored : checkpoints) {
            SignedNote note = SignedNote.parse(stored.getString("note"));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            number++;
            assertThat(number(stored, "_id")).as("number of a checkpoint").isEqualTo(number);
            assertThat(note.isSignedBy(keys.getFirst()))
                    .as("signature of checkpoint %d", number)
                    .isTrue();
            assertThat(checkpoint.size()).as("size of checkpoint %d", number).isGreaterThan(size);
            size = checkpoint.size();
            assertThat(size).as("size of checkpoint %d", number).isLessThanOrEqualTo(leaves.size());
            assertThat(checkpoint.root().bytes())
                    .as("root of checkpoint %d, size %d", number, size)
                    .isEqualTo(root(leaves.subList(0, (int) size)));
        }
        return checkpoints.size();
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return RawLedger.sha256(
                new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}

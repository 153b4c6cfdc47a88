package io.daicho.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.TestMongo;
import io.daicho.proof.LeafLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FingerprintStoreIT {

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final FingerprintStore store = new FingerprintStore(database);
    private final FingerprintWriter writer = new FingerprintWriter(store);

    private static LeafLine line(long position, String payload) {
        return new LeafLine(Instant.EPOCH, "c", "i" + position, "{}", payload, position, 1, 0, "s", "Measure", "T");
    }

    private static LeafLine line(long position) {
        return line(position, "{}");
    }

    private static List<Fingerprint> fingerprints(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> Fingerprint.of(line(position)))
                .toList();
    }

    private void write(FingerprintWriter to, long from, long last) {
        to.add(LongStream.rangeClosed(from, last)
                .mapToObj(FingerprintStoreIT::line)
                .toList());
    }

    @Test
    void aFullBlockIsKeptAtOnceAndTheLastOneWithTheFlush() {
        write(writer, 1, 600);

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 256));
        assertThat(store.block(1)).isEqualTo(fingerprints(257, 512));
        assertThat(store.block(2)).isEmpty();

        writer.flush();

        assertThat(store.block(2)).isEqualTo(fingerprints(513, 600));
        assertThat(store.at(600)).contains(Fingerprint.of(line(600)));
        assertThat(store.at(601)).isEmpty();
        assertThat(store.at(10_000)).isEmpty();
    }

    @Test
    void aBlockGrowsFromFlushToFlush() {
        write(writer, 1, 10);
        writer.flush();
        write(writer, 11, 30);
        writer.flush();
        writer.flush();

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 30));
        assertThat(database.getCollection("log_fingerprints").find())
                .extracting(document -> document.getLong("_id"), document -> document.getInteger("n"))
                .containsExactly(tuple(0L, 30));
    }

    @Test
    void whatIsKeptIsNotOverwrittenWithSomethingElse() {
        write(writer, 1, 10);
        writer.flush();
        var other = new FingerprintWriter(store);
        write(other, 1, 4);
        other.add(List.of(line(5, "{\"altered\":true}")));
        write(other, 6, 256);

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 10));
    }

    @Test
    void aNodeThatIsBehindTakesNothingBack() {
        write(writer, 1, 20);
        writer.flush();
        var behind = new FingerprintWriter(store);
        write(behind, 1, 10);
        behind.flush();

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 20));
    }

    @Test
    void aNodeThatBeginsWithinABlockGoesOnWithWhatIsKept() {
        write(writer, 1, 20);
        writer.flush();
        var restarted = new FingerprintWriter(store);
        write(restarted, 16, 40);
        restarted.flush();

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 40));
    }

    @Test
    void aBlockWhoseBeginningNobodyKeptIsLeftOut() {
        write(writer, 100, 300);
        writer.flush();

        assertThat(store.block(0)).isEmpty();
        assertThat(store.block(1)).isEqualTo(fingerprints(257, 300));
    }

    @Test
    void anEventGivenAgainChangesNothing() {
        write(writer, 1, 10);
        write(writer, 5, 12);
        writer.flush();

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 12));
    }

    @Test
    void manyNodesMayKeepTheSameBlock() throws InterruptedException {
        var threads = LongStream.range(0, 8)
                .mapToObj(node -> Thread.ofPlatform().start(() -> {
                    var own = new FingerprintWriter(new FingerprintStore(database));
                    for (long position = 1; position <= 256; position++) {
                        own.add(List.of(line(position)));
                        if (position % (node + 3) == 0) {
                            own.flush();
                        }
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(store.block(0)).isEqualTo(fingerprints(1, 256));
        assertThat(database.getCollection("log_fingerprints").countDocuments(new Document()))
                .isEqualTo(1);
    }
}

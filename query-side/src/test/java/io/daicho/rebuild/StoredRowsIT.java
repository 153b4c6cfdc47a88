package io.daicho.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.TestMongo;
import io.daicho.projection.Generation;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.RowChange;
import io.daicho.view.RandomLedger;
import io.daicho.view.measure.MeasureProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is read of rows while they are written is what a second evaluation of the log says at every position. */
class StoredRowsIT {

    private static final int COUNT = 400;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = RandomLedger.events(5, COUNT);

    @Test
    void rowsReadWhileTheyChangeAreThoseOfAPositionTheyHadReached() throws Exception {
        var projection = new MeasureProjection();
        Generation generation = new Generation("measure", projection.version(), 1);
        try (var node = new RebuildNode(database, (name, version) -> List.of(), projection).started()) {
            node.write(events.subList(0, 100));
            node.await("measure", 100);
            var writing = new AtomicBoolean(true);
            var read = new ArrayList<Reading>();
            var writer = CompletableFuture.runAsync(() -> {
                node.write(events.subList(100, COUNT));
                node.await("measure", COUNT);
                writing.set(false);
            });
            while (writing.get()) {
                long position = node.projections().reached(generation).position();
                read.add(new Reading(position, changes(node, generation, position)));
            }
            writer.get();

            assertThat(read).hasSizeGreaterThan(3);
            assertThat(read).extracting(Reading::position).anyMatch(position -> position > 100 && position < COUNT);
            for (Reading reading : read) {
                var evaluated = new ArrayList<String>();
                node.context()
                        .folded(generation, Set.of(), done -> {})
                        .upTo(reading.position(), change -> evaluated.add(RowDigest.text(change)));
                assertThat(reading.changes())
                        .as("at position %d", reading.position())
                        .containsExactlyInAnyOrderElementsOf(evaluated);
            }
        }
    }

    private record Reading(long position, List<String> changes) {}

    private static List<String> changes(RebuildNode node, Generation generation, long position) {
        var changes = new ArrayList<String>();
        node.context()
                .stored(generation, done -> {})
                .upTo(position, (RowChange change) -> changes.add(RowDigest.text(change)));
        return changes;
    }
}

package io.daicho.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import io.daicho.proof.Hash;
import io.daicho.proof.NaiveTree;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stored tree against the recursive definitions over the log as it stands in the database. */
class LogTreeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GrowingLog log = new GrowingLog(TestMongo.freshDatabase());
    private final IntegrityAlarm alarm = new IntegrityAlarm(Clock.systemUTC());
    private final List<TreeFollower> followers = new ArrayList<>();
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        followers.forEach(TreeFollower::close);
        log.close();
    }

    /** The tree of another node, or of this one after a restart. */
    private LogTree node(EventsSeen seen) throws InterruptedException {
        var tree = new LogTree(log.database(), log.log(), seen, alarm);
        followers.add(new TreeFollower(tree, log.log(), alarm));
        assertThat(tree.await(log.log().head(), PATIENCE)).isTrue();
        return tree;
    }

    private LogTree node() throws InterruptedException {
        return node(events -> {});
    }

    private MongoCollection<Document> tiles() {
        return log.database().getCollection("tree_tiles");
    }

    private static void assertSame(LogTree tree, NaiveTree naive, int from, int size) {
        assertThat(tree.root(size)).as("root of %d", size).isEqualTo(naive.root(size));
        if (from < size) {
            assertThat(tree.inclusion(from, size))
                    .as("inclusion of %d in %d", from, size)
                    .isEqualTo(naive.inclusion(from, size));
        }
        if (from > 0) {
            assertThat(tree.consistency(from, size))
                    .as("consistency of %d with %d", from, size)
                    .isEqualTo(naive.consistency(from, size));
        }
    }

    private void assertSameAtRandomSizes(LogTree tree, NaiveTree naive) {
        int newest = (int) log.log().head();
        assertSame(tree, naive, newest / 2, newest);
        for (int i = 0; i < 200; i++) {
            int size = random.nextInt(newest + 1);
            assertSame(tree, naive, random.nextInt(size + 1), size);
        }
    }

    @Test
    void everySizeUpToSomeTilesHasTheRootsAndProofsOfTheDefinitions() throws InterruptedException {
        LogTree tree = node();
        log.appendOneByOne(300);
        log.append(400);
        assertThat(tree.await(700, PATIENCE)).isTrue();
        NaiveTree naive = log.naive();

        for (int size = 0; size <= 700; size++) {
            assertSame(tree, naive, random.nextInt(size + 1), size);
        }
        assertThat(alarm.findings()).isEmpty();
    }

    @Test
    void aTreeOfThreeTileLevelsIsGrownByOneNodeAndTakenUpByTheNext() throws InterruptedException {
        LogTree first = node();
        for (int i = 0; i < 66; i++) {
            log.append(1024);
        }
        log.append(77);
        assertThat(first.await(log.log().head(), PATIENCE)).isTrue();
        NaiveTree naive = log.naive();
        assertSameAtRandomSizes(first, naive);

        var seen = new AtomicLong();
        LogTree second = node(events -> seen.addAndGet(events.size()));
        assertSameAtRandomSizes(second, naive);
        assertThat(seen).as("events read again after a restart").hasValueLessThan(256);
        assertThat(tiles().countDocuments())
                .as("full tiles of leaves, and the one of tiles")
                .isEqualTo(log.log().head() / 256 + 1);
    }

    @Test
    void nodesThatFollowWhileManyWriteComeToTheSameTree() throws InterruptedException {
        LogTree one = node();
        LogTree other = node();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                var sizes = new Random(writer);
                writers.submit(() -> {
                    for (int i = 0; i < 30; i++) {
                        log.append(1 + sizes.nextInt(12));
                    }
                });
            }
        }
        long head = log.log().head();
        assertThat(one.await(head, PATIENCE)).isTrue();
        assertThat(other.await(head, PATIENCE)).isTrue();

        NaiveTree naive = log.naive();
        assertSameAtRandomSizes(one, naive);
        assertSameAtRandomSizes(other, naive);
        assertThat(tiles().countDocuments()).isEqualTo(head / 256).isPositive();
        assertThat(alarm.findings()).isEmpty();
    }

    @Test
    void tilesThatWereDroppedAreMadeAgainFromTheLog() throws InterruptedException {
        log.append(1000);
        log.append(500);
        LogTree before = node();
        List<Document> stored = tiles().find().into(new ArrayList<>());
        tiles().drop();

        LogTree after = node();
        assertSameAtRandomSizes(before, log.naive());
        assertSameAtRandomSizes(after, log.naive());
        assertThat(tiles().find().into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void oneTileThatWasDeletedIsMadeAgainWhenItIsNeeded() throws InterruptedException {
        log.append(1000);
        log.append(500);
        node();
        Document deleted = tiles().findOneAndDelete(Filters.eq("_id", "0/1"));
        assertThat(deleted).isNotNull();

        var seen = new ArrayList<StoredEvent>();
        LogTree tree = node(seen::addAll);
        assertSameAtRandomSizes(tree, log.naive());
        assertThat(seen.getFirst().position()).as("first event read again").isEqualTo(5 * 256 + 1);
        assertThat(tiles().find(Filters.eq("_id", "0/1")).first()).isEqualTo(deleted);
    }

    @Test
    void aTileWhoseHashesDoNotGiveItsRootIsNotUsed() throws InterruptedException {
        log.append(1000);
        node();
        Document stored = tiles().find(Filters.eq("_id", "0/2")).first();
        assertThat(stored).isNotNull();
        byte[] hashes = stored.get("hashes", Binary.class).getData();
        hashes[5 * 32] ^= 1;
        tiles().updateOne(Filters.eq("_id", "0/2"), Updates.set("hashes", new Binary(hashes)));

        LogTree tree = node();
        assertThatExceptionOfType(IntegrityFault.class)
                .isThrownBy(() -> tree.inclusion(600, 1000))
                .withMessageContaining("tile 0/2");
        assertThat(tree.inclusion(100, 500)).isEqualTo(log.naive().inclusion(100, 500));
    }

    @Test
    void aTileThatSomebodyPutThereBeforeItWasFullRaisesTheAlarm() throws InterruptedException {
        Hash wrong = Hash.of(new byte[32]);
        Tile planted = Tile.of(Collections.nCopies(256, wrong));
        new MongoTiles(log.database()).store(List.of(new PlacedTile(new TileId(0, 1), planted)));
        LogTree tree = node();
        log.append(600);
        assertThat(tree.await(600, PATIENCE)).isTrue();

        assertThat(alarm.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .contains("tile 0/1")
                        .contains(wrong.toString())
                        .contains(log.leaves().get(256).toString()));
    }

    @Test
    void aSizeThatIsNotReachedIsRefusedByName() throws InterruptedException {
        log.append(3);
        LogTree tree = node();

        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(4)).withMessageContaining("3 leaves, not 4");
        assertThat(tree.await(4, Duration.ofMillis(20))).isFalse();
    }
}

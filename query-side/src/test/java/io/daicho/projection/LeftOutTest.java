package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.projection.DeadLetter.Reason;
import io.daicho.projection.RandomWalk.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows with events left out are what a naive fold of the other events gives, at every position. */
class LeftOutTest {

    private static final List<RowKey<Cell>> KEYS =
            IntStream.range(0, RandomWalk.CELLS).mapToObj(RandomWalk.CELL::key).toList();
    private static final int LAST = 200;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEventThatFailsLeavesNoTraceAndThoseBehindItInItsStreamWaitWhileTheRestGoesOn(long seed) {
        var random = new Random(seed);
        Set<Long> failing = FailingWalk.positions(random, random.nextInt(4), LAST);
        var store = new DocumentRowStore(new RandomWalk(seed));
        var letters = new LettersInMap(LAST);
        var projector = new Projector(new FailingWalk(seed, failing), store, letters);

        batches(random).forEach(projector::apply);

        assertRows(seed, store, letters, FailingWalk.leftOut(failing, Set.of(), LAST));
        letters.all().forEach(letter -> assertReason(letter, failing));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crashesAtAnyWriteLeaveOutTheVerySameEvents(long seed) {
        var random = new Random(seed);
        Set<Long> failing = FailingWalk.positions(random, 3, LAST);
        var store = new DocumentRowStore(new RandomWalk(seed));
        var crashing = new CrashingRowStore(store, random);
        var letters = new LettersInMap(LAST);
        while (store.reached().position() < LAST) {
            int from = (int) store.reached().position();
            int to = Math.min(LAST, from + 1 + random.nextInt(30));
            crashing.crashAfter(random.nextInt(5) == 0 ? Integer.MAX_VALUE : random.nextInt(50));
            try {
                new Projector(new FailingWalk(seed, failing), crashing, letters).apply(events(from + 1, to));
            } catch (CrashingRowStore.Crash e) {
                crashing.recover();
            }
        }

        assertRows(seed, store, letters, FailingWalk.leftOut(failing, Set.of(), LAST));
    }

    @Test
    void aLetterWrittenBeforeACrashIsTakenBackIfTheEventCanBeHandledAfterwards() {
        var store = new DocumentRowStore(new RandomWalk(1));
        var crashing = new CrashingRowStore(store, new Random(1));
        var letters = new LettersInMap(LAST);
        letters.write(List.of(DeadLetter.failed(FailingWalk.event(7), new IllegalArgumentException("then"))));

        new Projector(new RandomWalk(1), crashing, letters).apply(events(1, LAST));

        assertRows(1, store, letters, Set.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSkippedEventIsLeftOutAloneAndThoseBehindItAreHandled(long seed) {
        var random = new Random(seed);
        Set<Long> failing = FailingWalk.positions(random, 3, LAST);
        Set<Long> skipped = Set.of(failing.iterator().next());
        var store = new DocumentRowStore(new RandomWalk(seed));
        var letters = new LettersInMap(LAST);
        var builder = GenerationBuilder.of(new FailingWalk(seed, failing), store, letters, skipped, 50);

        batches(random).forEach(builder::apply);
        builder.checkpoint();

        assertRows(seed, store, letters, FailingWalk.leftOut(failing, skipped, LAST));
        assertThat(letters.all())
                .filteredOn(letter -> letter.reason() == Reason.SKIPPED)
                .extracting(DeadLetter::position)
                .containsExactlyElementsOf(skipped);
    }

    @Test
    void whereTooManyFailTheProjectionStopsBeforeTheNext() {
        var store = new DocumentRowStore(new RandomWalk(1));
        var letters = new LettersInMap(2);
        var projector = new Projector(new FailingWalk(1, new TreeSet<>(positionsOfThreeStreams())), store, letters);
        List<PositionedEvent> events = events(1, LAST);
        long third = positionsOfThreeStreams().get(2);
        projector.apply(events.subList(0, (int) third - 1));

        assertThatThrownBy(() -> projector.apply(events.subList((int) third - 1, LAST)))
                .isInstanceOf(TooManyDeadLetters.class)
                .hasMessageContaining("event " + third)
                .hasRootCauseMessage("cannot handle " + third);
        assertThat(store.reached().position()).isEqualTo(third - 1);
    }

    /** Each the first of its stream, right after one another, so that nothing waits behind them yet. */
    private static List<Long> positionsOfThreeStreams() {
        var seen = new TreeSet<String>();
        var positions = new ArrayList<Long>();
        for (long position = 1; positions.size() < 3; position++) {
            if (seen.add(FailingWalk.stream(position))) {
                positions.add(position);
            } else {
                seen.clear();
                positions.clear();
            }
        }
        return positions;
    }

    private static void assertReason(DeadLetter letter, Set<Long> failing) {
        if (letter.reason() == Reason.FAILED) {
            assertThat(failing).contains(letter.position());
            assertThat(letter.cause()).contains("cannot handle " + letter.position());
        } else {
            assertThat(letter.reason()).isEqualTo(Reason.WAITING);
            assertThat(failing).contains(letter.behind());
            assertThat(FailingWalk.stream(letter.behind())).isEqualTo(letter.stream());
            assertThat(letter.behind()).isLessThan(letter.position());
        }
    }

    private static void assertRows(long seed, RowStore store, DeadLetterStore letters, Set<Long> leftOut) {
        assertThat(letters.all()).extracting(DeadLetter::position).containsExactlyElementsOf(new TreeSet<>(leftOut));
        ReachedPosition reached = store.reached();
        assertThat(reached.position()).isEqualTo(LAST);
        assertThat(reached.leftOutFrom()).isEqualTo(leftOut.isEmpty() ? 0 : new TreeSet<>(leftOut).first());
        ReadModel reader = ProjectionHarness.readModel(new Generation("walk", 1, 1), store);
        List<Map<RowKey<Cell>, Cell>> states = new RandomWalk(seed).statesUpTo(LAST, leftOut);
        for (int position = 0; position <= LAST; position++) {
            assertThat(reader.at(position).findAll(KEYS))
                    .as("position %d", position)
                    .isEqualTo(states.get(position));
        }
    }

    private static List<PositionedEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(FailingWalk::event).toList();
    }

    private static List<List<PositionedEvent>> batches(Random random) {
        var batches = new ArrayList<List<PositionedEvent>>();
        for (long first = 1; first <= LAST; ) {
            long end = Math.min(LAST, first + random.nextInt(40));
            batches.add(events(first, end));
            first = end + 1;
        }
        return batches;
    }
}

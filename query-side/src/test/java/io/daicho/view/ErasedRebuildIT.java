package io.daicho.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.events.ErasedText;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.TextErased;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.log.TestMongo;
import io.daicho.log.TextPurge;
import io.daicho.projection.Generation;
import io.daicho.projection.PositionedEvent;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.rebuild.RebuildNode;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.year.YearProjection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild does not bring back what was erased, and its rows are those that answer all the same. */
class ErasedRebuildIT {

    private static final List<String> NAMES = List.of("measure", "year");

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = ErasedLedger.of(3007, 150).open();
    private final Set<ErasedText> erased = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();

    /** Texts that were erased wherever they stood. */
    @BeforeEach
    void findForgotten() {
        events.forEach(place -> {
            if (place.event() instanceof TextErased erasure) {
                erased.addAll(erasure.erased());
            }
        });
        events.forEach(place -> texts(place.event())
                .filter(text -> isErased(place, text))
                .ifPresent(text -> forgotten.add(text.text())));
        events.forEach(place -> texts(place.event())
                .filter(text -> !isErased(place, text))
                .ifPresent(text -> forgotten.remove(text.text())));
        assertThat(forgotten).hasSizeGreaterThan(3);
    }

    @Test
    void whetherTheLogHasBeenPurgedYetOrNot() {
        try (var node = node()) {
            int before = firstErasure();
            node.write(events.subList(0, before));
            NAMES.forEach(name -> node.await(name, before));
            assertThat(forgotten)
                    .anyMatch(text ->
                            isSaid(text, rows(new Generation("measure", new MeasureProjection().version(), 1))));
            node.write(events.subList(before, events.size()));
            awaitAll(node);
            assertRebuiltWithout(node, start(node));

            new TextPurge(database).purge(erased);
            assertRebuiltWithout(node, start(node));
        }
    }

    @Test
    void evenIfItIsErasedWhileTheRebuildIsUnderWay() {
        int half = events.size() / 2;
        try (var node = node()) {
            node.write(events.subList(0, half));
            List<String> rebuilds = start(node);
            node.write(events.subList(half, events.size()));
            new TextPurge(database).purge(erased);
            awaitAll(node);
            assertRebuiltWithout(node, rebuilds);
        }
    }

    private RebuildNode node() {
        return new RebuildNode(
                        database, (projection, version) -> List.of(), new MeasureProjection(), new YearProjection())
                .started();
    }

    private static List<String> start(RebuildNode node) {
        return NAMES.stream()
                .map(name -> node.rebuilds()
                        .start(name, Cause.REQUEST, Basis.ROWS, "tester")
                        .id())
                .toList();
    }

    private void awaitAll(RebuildNode node) {
        NAMES.forEach(name -> node.await(name, events.size()));
    }

    private void assertRebuiltWithout(RebuildNode node, List<String> rebuilds) {
        for (String id : rebuilds) {
            Rebuild ended = node.ended(id);
            assertThat(ended.state()).as("%s", ended).isEqualTo(State.COMPLETED);
            assertThat(ended.certificates().getLast().isEqual()).isTrue();
        }
        awaitAll(node);
        for (String id : rebuilds) {
            List<Document> rows = rows(node.ended(id).generation());
            assertThat(rows).isNotEmpty();
            assertThat(forgotten).noneMatch(text -> isSaid(text, rows));
        }
    }

    /** How many events there are before the first that erases something. */
    private int firstErasure() {
        return (int) events.stream()
                .takeWhile(place -> !(place.event() instanceof TextErased))
                .count();
    }

    private List<Document> rows(Generation generation) {
        return database.getCollection("view_" + generation.storageName()).find().into(new ArrayList<>());
    }

    private static boolean isSaid(String text, List<Document> rows) {
        return rows.stream()
                .map(Document::toString)
                .anyMatch(row -> row.contains("=" + text + ",") || row.contains("=" + text + "}"));
    }

    private boolean isErased(PositionedEvent place, Text text) {
        return erased.contains(new ErasedText(place.position(), text.field()));
    }

    private record Text(String field, String text) {}

    private static Optional<Text> texts(LedgerEvent event) {
        return switch (event) {
            case MeasureRegistered e ->
                Optional.of(new Text(ErasedText.SUMMARY, e.description().summary()));
            case MeasureRevised e ->
                Optional.of(new Text(ErasedText.SUMMARY, e.description().summary()));
            case YearResultRecorded e ->
                Optional.of(new Text(ErasedText.RESULT_TEXT, e.result().text()));
            case YearResultCorrected e ->
                Optional.of(new Text(ErasedText.RESULT_TEXT, e.result().text()));
            default -> Optional.empty();
        };
    }
}

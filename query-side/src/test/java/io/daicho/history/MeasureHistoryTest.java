package io.daicho.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.StoredEvent;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Random histories, against a fold and a search of their own. */
class MeasureHistoryTest {

    private static final int HISTORIES = 400;
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("id", "version", "from");

    private static MeasureHistory history(List<StoredEvent> events) {
        return new MeasureHistory(new MeasureSteps(LedgerCatalogue.create()).of(events));
    }

    private static List<StoredEvent> upTo(List<StoredEvent> events, long position) {
        return events.stream().filter(event -> event.position() <= position).toList();
    }

    private static List<MeasureChange> all(MeasureHistory history) {
        return history.changes(Place.START, Integer.MAX_VALUE / 2).items();
    }

    @Test
    void theStateAfterEachEventIsTheNaiveFoldAndFoldingThePatchesGivesIt() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<StoredEvent> events = RandomHistory.of(seed);
            JsonNode folded = NaiveRecord.parsed(Map.of());
            List<MeasureChange> changes = all(history(events));

            assertThat(changes).hasSameSizeAs(events);
            for (int i = 0; i < events.size(); i++) {
                JsonNode expected = NaiveRecord.at(events, events.get(i).position());
                folded = IndependentPatch.apply(changes.get(i).patch(), folded);
                assertThat(NaiveRecord.parsed(changes.get(i).state()))
                        .as("seed %d event %d", seed, i)
                        .isEqualTo(expected);
                assertThat(folded).as("seed %d event %d", seed, i).isEqualTo(expected);
            }
        }
    }

    @Test
    void aPatchReplacesNothingByTheSame() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            JsonNode state = NaiveRecord.parsed(Map.of());
            for (MeasureChange change : all(history(RandomHistory.of(seed)))) {
                for (PatchOperation operation : change.patch()) {
                    JsonNode next = IndependentPatch.apply(List.of(operation), state);
                    assertThat(next).as("seed %d: %s", seed, operation).isNotEqualTo(state);
                    state = next;
                }
            }
        }
    }

    @Test
    void thePatchBetweenAnyTwoPositionsLeadsFromOneRecordToTheOther() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<StoredEvent> events = RandomHistory.of(seed);
            var random = new Random(seed);
            long last = events.getLast().position();
            long first = events.getFirst().position();
            for (int i = 0; i < 5; i++) {
                long to = random.nextLong(first, last + 1);
                long from = random.nextLong(0, to + 1);
                MeasureHistory history = history(upTo(events, to));
                MeasureDifference difference = history.since(from, Place.START, 1000);

                assertThat(NaiveRecord.parsed(history.recordAt(from))).isEqualTo(NaiveRecord.at(events, from));
                assertThat(IndependentPatch.apply(difference.patch(), NaiveRecord.at(events, from)))
                        .as("seed %d from %d to %d", seed, from, to)
                        .isEqualTo(NaiveRecord.at(events, to));
                assertThat(difference.events().items())
                        .extracting(ChangeOrigin::event)
                        .isEqualTo(events.stream()
                                .filter(event -> event.position() > from && event.position() <= to)
                                .map(StoredEvent::id)
                                .toList());
                assertThat(fields(difference.fields()))
                        .as("seed %d from %d to %d", seed, from, to)
                        .isEqualTo(naiveFields(NaiveRecord.at(events, from), NaiveRecord.at(events, to)));
            }
        }
    }

    private record FromTo(JsonNode from, JsonNode to) {}

    private static Map<String, FromTo> fields(List<FieldChange> changes) {
        var fields = new TreeMap<String, FromTo>();
        changes.forEach(change -> fields.put(
                change.pointer(), new FromTo(NaiveRecord.parsed(change.from()), NaiveRecord.parsed(change.to()))));
        assertThat(fields).hasSameSizeAs(changes);
        return fields;
    }

    /** Every member of the record and of its years but the three, whatever their names are. */
    private static Map<String, FromTo> naiveFields(JsonNode from, JsonNode to) {
        var pointers = new HashSet<String>();
        for (JsonNode record : List.of(from, to)) {
            record.propertyNames().stream()
                    .filter(name -> !name.equals("years") && !NOT_FOR_PEOPLE.contains(name))
                    .forEach(name -> pointers.add("/" + name));
            record.path("years")
                    .forEachEntry((year, members) ->
                            members.propertyNames().forEach(name -> pointers.add("/years/" + year + "/" + name)));
        }
        var fields = new TreeMap<String, FromTo>();
        for (String pointer : pointers) {
            var change = new FromTo(nothing(from.at(pointer)), nothing(to.at(pointer)));
            if (!change.from().equals(change.to())) {
                fields.put(pointer, change);
            }
        }
        return fields;
    }

    private static JsonNode nothing(JsonNode value) {
        boolean none =
                value.isMissingNode() || value.isNull() || value.toString().equals("[]");
        return none ? NullNode.getInstance() : value;
    }

    @Test
    void everyLeafIsBlamedOnTheEventThatPutItThere() {
        int fromArrays = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<StoredEvent> events = RandomHistory.of(seed);
            MeasureHistory history = history(events);
            List<JsonNode> states = new ArrayList<>();
            List<JsonNode> patches = new ArrayList<>();
            all(history).forEach(change -> {
                states.add(NaiveRecord.parsed(change.state()));
                patches.add(NaiveRecord.parsed(change.patch()));
            });
            var naive = new NaiveBlame(states, patches);
            Map<String, JsonNode> leaves = NaiveRecord.leaves(states.getLast());
            List<BlamedField> blame = history.blame();

            assertThat(blame).extracting(BlamedField::pointer).containsExactlyInAnyOrderElementsOf(leaves.keySet());
            for (BlamedField field : blame) {
                StoredEvent expected = events.get(naive.of(field.pointer()));
                assertThat(NaiveRecord.parsed(field.value())).isEqualTo(leaves.get(field.pointer()));
                assertThat(field.origin().position())
                        .as("seed %d %s", seed, field.pointer())
                        .isEqualTo(expected.position());
                if (!field.pointer().matches(".*/\\d{1,2}(/.*)?")) {
                    assertThat(field.origin().position())
                            .as("seed %d %s", seed, field.pointer())
                            .isEqualTo(events.get(lastChange(states, field.pointer()))
                                    .position());
                } else {
                    fromArrays++;
                }
                if (field.pointer().startsWith("/partnerCities/")) {
                    assertThat(field.origin().position())
                            .isEqualTo(linked(events, field.value().asString()));
                }
            }
        }
        assertThat(fromArrays).isGreaterThan(1_000);
    }

    private static int lastChange(List<JsonNode> states, String pointer) {
        int step = states.size() - 1;
        while (step > 0
                && states.get(step - 1).at(pointer).equals(states.get(step).at(pointer))) {
            step--;
        }
        return step;
    }

    /** Position of the event that linked a city that was not linked. */
    private static long linked(List<StoredEvent> events, String city) {
        long linked = 0;
        for (StoredEvent event : events) {
            boolean about = event.event().payload().contains("\"city\":\"" + city + "\"");
            if (about && event.event().type().name().equals("PartnerCityUnlinked")) {
                linked = 0;
            } else if (about && linked == 0) {
                linked = event.position();
            }
        }
        return linked;
    }

    @Test
    void allPagesTogetherAreTheWholeHistory() {
        for (int seed = 0; seed < 50; seed++) {
            MeasureHistory history = history(RandomHistory.of(seed));
            int limit = 1 + seed % 9;
            var changes = new ArrayList<MeasureChange>();
            var events = new ArrayList<ChangeOrigin>();
            for (@Nullable Place next = Place.START; next != null; ) {
                PlacedPage<MeasureChange> page = history.changes(next, limit);
                PlacedPage<ChangeOrigin> same = history.since(0, next, limit).events();
                changes.addAll(page.items());
                events.addAll(same.items());
                assertThat(page.items()).hasSizeBetween(1, limit);
                next = page.next();
            }
            assertThat(changes).isEqualTo(all(history));
            assertThat(events)
                    .isEqualTo(all(history).stream().map(MeasureChange::origin).toList());
        }
    }

    @Test
    void anOriginTellsWhatTheStoredEventSays() {
        StoredEvent event = RandomHistory.of(3).getFirst();
        ChangeOrigin origin = ChangeOrigin.of(event);
        JsonNode meta = NaiveRecord.parsed(EventJson.map(event.meta()));

        assertThat(origin.position()).isEqualTo(event.position());
        assertThat(origin.at()).isEqualTo(event.at());
        assertThat(origin.version()).isEqualTo(event.seq());
        assertThat(origin.event()).isEqualTo(event.id());
        assertThat(origin.type()).isEqualTo("MeasureRegistered");
        assertThat(origin.revision()).isEqualTo(1);
        assertThat(origin.command()).isEqualTo(event.command());
        assertThat(origin.actor()).isEqualTo(meta.get("actor").asString());
    }
}

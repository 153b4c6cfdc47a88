package io.daicho.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionHarness;
import io.daicho.view.actor.ActorRecord;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random logs, random positions: what the read models answer is what a naive fold over the log's prefix answers. */
class ReadModelsOracleTest {

    private static final int EVENTS = 160;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnswerAtAnyPositionIsThatOfANaiveFoldOfTheLogUpToIt(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> events = RandomLedger.events(seed, EVENTS);
        ReadModels models = ReadModels.of(events, random);

        assertAnswers(models, events, events.size(), random);
        for (int i = 0; i < 5; i++) {
            assertAnswers(models, events, random.nextInt(events.size() + 1), random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAnActorChangedIsWhatTheLogSaysNewestFirst(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> events = RandomLedger.events(seed, EVENTS);
        ReadModels models = ReadModels.of(events, random);

        for (int position : new int[] {EVENTS, 0, 1, random.nextInt(EVENTS), random.nextInt(EVENTS)}) {
            List<PositionedEvent> prefix = events.subList(0, position);
            List<ActorRecord> actors =
                    ReadModels.all(random, (start, limit) -> models.actors.actors(position, start, limit));
            assertThat(actors)
                    .extracting(ActorRecord::actor)
                    .isEqualTo(prefix.stream()
                            .map(PositionedEvent::actor)
                            .distinct()
                            .toList());
            for (ActorRecord actor : actors) {
                List<Long> naive = prefix.stream()
                        .filter(event -> event.actor().equals(actor.actor()))
                        .map(PositionedEvent::position)
                        .toList();
                assertThat(ReadModels.all(
                                random, (start, limit) -> models.actors.changes(actor, position, start, limit)))
                        .isEqualTo(naive.reversed());
                assertThat(actor)
                        .isEqualTo(new ActorRecord(actor.actor(), naive.size(), naive.getFirst(), naive.getLast()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crashesInTheMiddleOfWritesLeaveTheVeryRowsOfAnUndisturbedRun(long seed) {
        List<PositionedEvent> events = RandomLedger.events(seed, 60);
        int crashes = 0;
        for (Projection projection : ReadModels.projections()) {
            var undisturbed = new ProjectionHarness(projection);
            undisturbed.apply(events, new Random(seed));
            var crashed = new ProjectionHarness(projection);
            crashes += crashed.applyCrashing(events, new Random(seed));

            assertThat(crashed.stored())
                    .as(projection.name())
                    .containsExactlyInAnyOrderElementsOf(undisturbed.stored());
        }
        assertThat(crashes).isPositive();
    }

    @Test
    void theRandomLogsContainEveryKindOfEvent() {
        var kinds = seeds().boxed()
                .flatMap(seed -> RandomLedger.events(seed, EVENTS).stream())
                .map(place -> place.event().getClass())
                .collect(Collectors.toSet());

        assertThat(kinds).hasSize(16);
    }

    private static void assertAnswers(ReadModels models, List<PositionedEvent> events, int position, Random random) {
        NaiveLedger ledger = NaiveLedger.of(events.subList(0, position));
        var naive = new NaiveAnswers(ledger);
        assertMeasures(models, ledger, naive, position, random);
        assertDepartments(models, ledger, naive, position, random);
        assertCities(models, ledger, naive, position, random);
        assertYears(models, naive, position, random);
    }

    private static void assertMeasures(
            ReadModels models, NaiveLedger ledger, NaiveAnswers naive, int position, Random random) {
        ledger.measures
                .values()
                .forEach(measure -> assertThat(models.measures.measure(measure.id, position))
                        .contains(naive.record(measure)));
        for (int i = 0; i < 25; i++) {
            MeasureFilter filter = i == 0 ? MeasureFilter.all() : filter(ledger, random);
            var answered =
                    ReadModels.all(random, (place, limit) -> models.measures.measures(filter, position, place, limit));
            assertThat(answered)
                    .as("%s at %d", filter, position)
                    .containsExactlyInAnyOrderElementsOf(naive.measures(filter));
            assertThat(ReadModels.all(
                            random, (place, limit) -> models.measures.measures(filter, position, place, limit)))
                    .as("order of %s at %d", filter, position)
                    .isEqualTo(answered);
        }
    }

    private static MeasureFilter filter(NaiveLedger ledger, Random random) {
        FiscalYear year =
                sometimes(random, new FiscalYear(RandomLedger.FIRST_YEAR + random.nextInt(RandomLedger.YEARS)));
        return new MeasureFilter(
                sometimes(random, department(ledger, random)),
                sometimes(random, any(random, RandomLedger.BUREAUS)),
                sometimes(random, 1 + random.nextInt(3)),
                sometimes(random, any(random, RandomLedger.LETTERS)),
                sometimes(random, new CitySlug(any(random, RandomLedger.CITIES))),
                year,
                year == null ? null : sometimes(random, any(random, List.of(Outcome.values()))),
                year == null ? null : sometimes(random, any(random, List.of(CovidEffect.values()))),
                sometimes(random, any(random, List.of(MeasureStatus.values()))),
                sometimes(random, any(random, List.of("PR", "交流", "smart", "の", "nowhere"))));
    }

    private static <T> @Nullable T sometimes(Random random, @Nullable T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static @Nullable String department(NaiveLedger ledger, Random random) {
        if (ledger.measures.isEmpty()) {
            return "政策企画局";
        }
        var measure = any(random, List.copyOf(ledger.measures.values()));
        return switch (random.nextInt(3)) {
            case 0 -> measure.department.id().toString();
            case 1 -> measure.department.printed();
            default -> ledger.department(measure.department.id()).name().full();
        };
    }

    private static void assertDepartments(
            ReadModels models, NaiveLedger ledger, NaiveAnswers naive, int position, Random random) {
        for (@Nullable String bureau : bureausAndNull()) {
            assertThat(ReadModels.all(
                            random, (place, limit) -> models.departments.departments(bureau, position, place, limit)))
                    .containsExactlyInAnyOrderElementsOf(naive.departments(bureau));
        }
        assertThat(models.departments.bureaus(RandomLedger.BUREAUS, position))
                .containsExactlyElementsOf(naive.bureaus(RandomLedger.BUREAUS));
        for (DepartmentId id : ledger.departments.keySet()) {
            assertThat(models.departments.department(id, position)).contains(naive.department(id));
            assertThat(ReadModels.all(
                            random, (place, limit) -> models.departments.measures(id, position, place, limit)))
                    .containsExactlyInAnyOrderElementsOf(naive.departmentMeasures(id));
        }
    }

    private static List<@Nullable String> bureausAndNull() {
        var bureaus = new ArrayList<@Nullable String>(RandomLedger.BUREAUS);
        bureaus.add(null);
        return bureaus;
    }

    private static void assertCities(
            ReadModels models, NaiveLedger ledger, NaiveAnswers naive, int position, Random random) {
        assertThat(ReadModels.all(random, (place, limit) -> models.cities.cities(position, place, limit)))
                .containsExactlyInAnyOrderElementsOf(naive.cities());
        for (CitySlug city : ledger.mentionedCities) {
            assertThat(models.cities.city(city, position)).contains(naive.city(city));
            assertThat(ReadModels.all(random, (place, limit) -> models.cities.measures(city, position, place, limit)))
                    .containsExactlyInAnyOrderElementsOf(naive.cityMeasures(city));
        }
    }

    private static void assertYears(ReadModels models, NaiveAnswers naive, int position, Random random) {
        assertThat(ReadModels.all(random, (place, limit) -> models.years.years(position, place, limit)))
                .isEqualTo(naive.years());
        for (int number = RandomLedger.FIRST_YEAR; number < RandomLedger.FIRST_YEAR + RandomLedger.YEARS; number++) {
            int expected = number;
            var year = new FiscalYear(number);
            assertThat(models.years.year(year, position))
                    .isEqualTo(naive.years().stream()
                            .filter(one -> one.year() == expected)
                            .findFirst());
            assertThat(models.years.departments(year, position))
                    .containsExactlyInAnyOrderElementsOf(naive.yearDepartments(number));
            assertThat(models.years.cities(year, position))
                    .containsExactlyInAnyOrderElementsOf(naive.yearCities(number));
            assertThat(ReadModels.all(random, (place, limit) -> models.years.measures(year, position, place, limit)))
                    .containsExactlyInAnyOrderElementsOf(naive.yearMeasures(number));
        }
    }
}

package io.daicho.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.projection.Place;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Steady;
import io.daicho.view.measure.MeasureFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random logs, random times: what a ledger with a long later history answers as of a time, is what a fresh ledger answers
 * that holds only the events until then.
 */
class AsOfPropertyTest {

    private static final int EVENTS = 90;

    static LongStream seeds() {
        return LongStream.rangeClosed(1001, 1300);
    }

    static LongStream fewerSeeds() {
        return seeds().limit(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReadAsOfATimeIsTheReadOfAFreshLedgerThatEndsThere(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> events = RandomLedger.events(seed, EVENTS);
        ReadModels all = ReadModels.of(events, random);
        for (int i = 0; i < 2; i++) {
            Instant time = events.get(random.nextInt(EVENTS)).at().plusMillis(random.nextInt(3) - 1);
            List<PositionedEvent> prefix =
                    events.stream().filter(event -> !event.at().isAfter(time)).toList();
            ReadModels fresh = ReadModels.of(prefix, random);
            long freshNewest = fresh.measures.readModel().reached().position();

            assertThat(freshNewest).isEqualTo(prefix.size());
            Map<String, LongFunction<Object>> reads = reads(all, events);
            Map<String, LongFunction<Object>> freshReads = reads(fresh, events);
            reads.forEach((name, read) -> assertThat(read.apply(prefix.size()))
                    .as("%s as of %s, position %d", name, time, prefix.size())
                    .isEqualTo(Objects.requireNonNull(freshReads.get(name)).apply(freshNewest)));
        }
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void aReadComesOutTheSameWhereItIsSaidToBeSteady(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> events = RandomLedger.events(seed, EVENTS);
        ReadModels models = ReadModels.of(events, random);
        reads(models, events).forEach((name, read) -> {
            long position = random.nextInt(EVENTS + 1);
            Steady.Seen<Object> seen = Steady.watch(() -> read.apply(position));

            assertThat(position).isGreaterThanOrEqualTo(seen.from()).isLessThan(seen.to());
            for (long other = seen.from(); other < Math.min(seen.to(), EVENTS + 1); other++) {
                assertThat(read.apply(other)).as("%s at %d", name, other).isEqualTo(seen.value());
            }
        });
    }

    /** Every question there is, each with a page that ends in the middle of its list. */
    private static Map<String, LongFunction<Object>> reads(ReadModels models, List<PositionedEvent> events) {
        var reads = new LinkedHashMap<String, LongFunction<Object>>();
        LocalDate day = LocalDate.of(2020, 4, 1);
        reads.put("measures", at -> models.measures.measures(MeasureFilter.all(), at, Place.START, 5));
        for (MeasureFilter filter : filters()) {
            reads.put(filter.toString(), at -> models.measures.measures(filter, at, Place.START, 3));
        }
        for (@Nullable String bureau : bureaus()) {
            reads.put("departments of " + bureau, at -> models.departments.departments(bureau, at, Place.START, 2));
            reads.put(
                    "departments then of " + bureau,
                    at -> models.departments.departmentsOn(day, bureau, at, Place.START, 2));
        }
        reads.put("bureaus", at -> models.departments.bureaus(RandomLedger.BUREAUS, at));
        reads.put("cities", at -> models.cities.cities(at, Place.START, 2));
        reads.put("years", at -> models.years.years(at, Place.START, 2));
        for (String slug : RandomLedger.CITIES) {
            var city = new CitySlug(slug);
            reads.put("city " + slug, at -> models.cities.city(city, at));
            reads.put("measures of " + slug, at -> models.cities.measures(city, at, Place.START, 3));
        }
        for (int number = RandomLedger.FIRST_YEAR; number < RandomLedger.FIRST_YEAR + RandomLedger.YEARS; number++) {
            var year = new FiscalYear(number);
            reads.put("year " + year, at -> models.years.year(year, at));
            reads.put("departments of " + year, at -> models.years.departments(year, at));
            reads.put("cities of " + year, at -> models.years.cities(year, at));
            reads.put("measures of " + year, at -> models.years.measures(year, at, Place.START, 4));
        }
        addStreams(reads, models, events, day);
        return reads;
    }

    private static void addStreams(
            Map<String, LongFunction<Object>> reads, ReadModels models, List<PositionedEvent> events, LocalDate day) {
        for (String stream :
                events.stream().map(PositionedEvent::stream).distinct().toList()) {
            if (stream.length() == 36) {
                MeasureId measure = MeasureId.parse(stream);
                DepartmentId department = DepartmentId.parse(stream);
                reads.put("measure " + stream, at -> models.measures.measure(measure, at));
                reads.put("department " + stream, at -> models.departments.department(department, at));
                reads.put("responsible " + stream, at -> models.departments.responsible(department, day, at));
                reads.put("its measures " + stream, at -> models.departments.measures(department, at, Place.START, 2));
            }
        }
    }

    private static List<MeasureFilter> filters() {
        var year = new FiscalYear(2020);
        return List.of(
                new MeasureFilter(
                        null, RandomLedger.BUREAUS.getFirst(), null, null, null, null, null, null, null, null),
                new MeasureFilter(null, null, 2, "ア", null, null, null, null, null, null),
                new MeasureFilter(null, null, null, null, new CitySlug("paris"), year, null, null, null, "の"));
    }

    private static List<@Nullable String> bureaus() {
        var bureaus = new ArrayList<@Nullable String>(RandomLedger.BUREAUS);
        bureaus.add(null);
        return bureaus;
    }
}

package io.daicho.history;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentRef;
import io.daicho.events.Figure;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.log.StoredEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A random stream of one measure: results corrected, withdrawn and recorded again, transfers, impacts flagged and
 * cleared, events that change nothing, events of one millisecond, and other streams' positions in between.
 */
final class RandomHistory {

    private static final EventCatalogue CATALOGUE = LedgerCatalogue.create();
    private static final List<String> CITIES =
            List.of("beijing", "berlin", "cairo", "jakarta", "london", "moscow", "new-york", "paris", "rome", "seoul");
    private static final List<String> BUREAUS = List.of("政策企画局", "生活文化局", "港湾局", "総務局");

    private final Random random;
    private final MeasureId id;
    private final List<StoredEvent> events = new ArrayList<>();
    private final TreeMap<Integer, YearResult> results = new TreeMap<>();
    private DepartmentRef department;
    private long position;
    private long millis = 1_600_000_000_000L;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.id = new MeasureId(new UUID(random.nextLong(), random.nextLong()));
        this.department = reference();
    }

    static List<StoredEvent> of(long seed) {
        var history = new RandomHistory(seed);
        history.append(new MeasureRegistered(
                history.id,
                history.description(),
                history.department,
                history.references(),
                history.random.nextBoolean() ? "(1)都市づくり" : null,
                1));
        int count = 1 + history.random.nextInt(60);
        while (history.events.size() < count) {
            history.step();
        }
        return history.events;
    }

    private void step() {
        var year = new FiscalYear(2018 + random.nextInt(4));
        switch (random.nextInt(12)) {
            case 0 -> append(new MeasureRevised(id, description()));
            case 1 -> transfer();
            case 2, 3 -> append(new PartnerCityLinked(id, city()));
            case 4 -> append(new PartnerCityUnlinked(id, city()));
            case 5 -> withdraw();
            case 6 -> append(new MeasureCompleted(id, year));
            case 7 -> append(new MeasureReopened(id));
            case 8 -> append(new CovidImpactCleared(id, year));
            case 9 -> append(new CovidImpactFlagged(id, year, impact()));
            default -> record(year);
        }
    }

    private void transfer() {
        DepartmentRef from = department;
        department = reference();
        append(new DepartmentAssigned(id, from, department, references()));
    }

    private void withdraw() {
        if (!results.isEmpty()) {
            int year = any(List.copyOf(results.keySet()));
            results.remove(year);
            append(new YearResultWithdrawn(id, new FiscalYear(year)));
        }
    }

    private void record(FiscalYear year) {
        YearResult known = results.get(year.value());
        YearResult result = known == null ? result(year) : corrected(known);
        results.put(year.value(), result);
        append(known == null ? new YearResultRecorded(id, result) : new YearResultCorrected(id, result));
    }

    private YearResult result(FiscalYear year) {
        Outcome outcome = any(List.of(Outcome.values()));
        String text = outcome == Outcome.NOT_REPORTED ? "" : "交流" + random.nextInt(3);
        return new YearResult(year, outcome, text, cities(), figures());
    }

    /** Some of it changed, or nothing. */
    private YearResult corrected(YearResult known) {
        YearResult other = result(known.year());
        boolean says = random.nextBoolean();
        return new YearResult(
                known.year(),
                says ? other.outcome() : known.outcome(),
                says ? other.text() : known.text(),
                random.nextBoolean() ? changed(known.participants(), city()) : known.participants(),
                random.nextBoolean() ? changed(known.figures(), figure()) : known.figures());
    }

    private <T> List<T> changed(List<T> list, T another) {
        var changed = new ArrayList<>(list);
        if (!changed.isEmpty() && random.nextBoolean()) {
            changed.remove(random.nextInt(changed.size()));
        }
        if (random.nextInt(3) > 0) {
            changed.add(random.nextInt(changed.size() + 1), another);
        }
        return changed;
    }

    private CovidImpact impact() {
        return switch (random.nextInt(4)) {
            case 0 -> CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED);
            case 1 -> CovidImpact.of(CovidEffect.REDUCED);
            case 2 -> CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED, CovidEffect.EXPANDED);
            default -> CovidImpact.unspecified(1 + random.nextInt(3));
        };
    }

    private MeasureDescription description() {
        return new MeasureDescription(
                "交流の推進" + random.nextInt(2),
                "概要" + random.nextInt(2),
                new Category(1 + random.nextInt(2), "分野"),
                new Subcategory(any(List.of("ア", "イ")), "取組"));
    }

    private List<Figure> figures() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> figure()).toList();
    }

    private Figure figure() {
        return new Figure(
                any(List.of("参加者", "回数")), new BigDecimal(random.nextInt(3) + ".5"), random.nextBoolean() ? "人" : null);
    }

    private List<DepartmentRef> references() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> reference()).toList();
    }

    private DepartmentRef reference() {
        int bureau = random.nextInt(BUREAUS.size());
        return new DepartmentRef(new DepartmentId(new UUID(7, bureau)), BUREAUS.get(bureau));
    }

    private List<CitySlug> cities() {
        return IntStream.range(0, random.nextInt(6)).mapToObj(i -> city()).toList();
    }

    private CitySlug city() {
        return new CitySlug(any(CITIES));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void append(MeasureEvent event) {
        position += 1 + random.nextInt(3);
        millis += random.nextInt(2) * random.nextInt(86_400_000);
        String reason = random.nextBoolean() ? "理由" + position : null;
        Source source = random.nextBoolean() ? new Source("進捗表", 1 + random.nextInt(162), null) : null;
        events.add(new StoredEvent(
                position,
                Instant.ofEpochMilli(millis),
                id.toString(),
                events.size(),
                "Measure",
                "command-" + position,
                "event-" + position,
                CATALOGUE.encode(event),
                EventJson.canonical(new Provenance("担当" + random.nextInt(3), reason, source).toMap())));
    }
}

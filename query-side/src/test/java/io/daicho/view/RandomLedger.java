package io.daicho.view;

import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.Figure;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.projection.PositionedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A random log of every kind of event, as the command side could have written it. */
public final class RandomLedger {

    static final List<String> BUREAUS = List.of("政策企画局", "生活文化局", "港湾局", "Ｂ局");
    static final List<String> CITIES = List.of("paris", "beijing", "seoul", "new-york", "jakarta");
    static final List<String> LETTERS = List.of("ア", "イ", "ウ");
    static final List<String> WORDS = List.of("交流", "ＰＲ", "防災", "Smart City", "水道");
    static final int FIRST_YEAR = 2018;
    static final int YEARS = 5;

    private final Random random;
    private final List<PositionedEvent> events = new ArrayList<>();
    private final Map<String, Long> nextSeq = new HashMap<>();
    private final List<MeasureId> measures = new ArrayList<>();
    private final Map<MeasureId, DepartmentRef> assigned = new HashMap<>();
    private final Map<MeasureId, Set<Integer>> results = new HashMap<>();
    private final List<DepartmentId> departments = new ArrayList<>();
    private final List<DepartmentId> registered = new ArrayList<>();
    private final List<String> citiesLeft = new ArrayList<>(CITIES);
    private long millis = 1_600_000_000_000L;

    private RandomLedger(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 7; i++) {
            departments.add(new DepartmentId(new UUID(random.nextLong(), random.nextLong())));
        }
    }

    public static List<PositionedEvent> events(long seed, int count) {
        var ledger = new RandomLedger(seed);
        while (ledger.events.size() < count) {
            ledger.step();
        }
        return ledger.events;
    }

    private void step() {
        int kind = random.nextInt(24);
        if (kind == 0) {
            registerDepartment();
        } else if (kind == 1) {
            changeDepartment();
        } else if (kind == 2) {
            registerCity();
        } else if (kind < 5 || measures.isEmpty()) {
            registerMeasure();
        } else {
            changeMeasure(kind);
        }
    }

    private void registerDepartment() {
        List<DepartmentId> unregistered =
                departments.stream().filter(id -> !registered.contains(id)).toList();
        if (!unregistered.isEmpty()) {
            DepartmentId id = any(unregistered);
            List<DepartmentId> predecessors = random.nextInt(3) == 0 ? List.of(any(departments)) : List.of();
            append(id, new DepartmentRegistered(id, name(), random.nextBoolean() ? day() : null, predecessors));
            registered.add(id);
        }
    }

    private void changeDepartment() {
        if (registered.isEmpty()) {
            return;
        }
        DepartmentId id = any(registered);
        append(
                id,
                random.nextBoolean()
                        ? new DepartmentRenamed(id, name(), day())
                        : new DepartmentsMerged(id, List.of(any(departments), any(departments)), day()));
    }

    private void registerCity() {
        if (!citiesLeft.isEmpty()) {
            var city = new CitySlug(citiesLeft.remove(random.nextInt(citiesLeft.size())));
            append(city, new PartnerCityRegistered(city, city + "市", "City of " + city, "XX"));
        }
    }

    private void registerMeasure() {
        var id = new MeasureId(new UUID(random.nextLong(), random.nextLong()));
        DepartmentRef department = reference();
        List<DepartmentRef> related = random.nextInt(4) == 0 ? List.of(reference()) : List.of();
        String field = random.nextInt(5) == 0 ? "(1)都市づくり" : null;
        append(id, new MeasureRegistered(id, description(), department, related, field, 1 + random.nextInt(2)));
        measures.add(id);
        assigned.put(id, department);
        results.put(id, new HashSet<>());
    }

    private void changeMeasure(int kind) {
        MeasureId id = any(measures);
        var year = new FiscalYear(FIRST_YEAR + random.nextInt(YEARS));
        switch (kind) {
            case 5 -> append(id, new MeasureRevised(id, description()));
            case 6 -> assign(id);
            case 7, 8 -> append(id, new PartnerCityLinked(id, city()));
            case 9 -> append(id, new PartnerCityUnlinked(id, city()));
            case 10 -> withdraw(id);
            case 11 -> append(id, new MeasureCompleted(id, year));
            case 12 -> append(id, new MeasureReopened(id));
            case 13 -> append(id, new CovidImpactCleared(id, year));
            case 14, 15, 16 -> append(id, new CovidImpactFlagged(id, year, impact()));
            default -> record(id, year);
        }
    }

    private void assign(MeasureId id) {
        DepartmentRef to = reference();
        DepartmentRef from = assigned.put(id, to);
        append(id, new DepartmentAssigned(id, from == null ? to : from, to, List.of()));
    }

    private void withdraw(MeasureId id) {
        Set<Integer> known = years(id);
        if (!known.isEmpty()) {
            int year = any(List.copyOf(known));
            known.remove(year);
            append(id, new YearResultWithdrawn(id, new FiscalYear(year)));
        }
    }

    private void record(MeasureId id, FiscalYear year) {
        YearResult result = result(year);
        append(
                id,
                years(id).add(year.value()) ? new YearResultRecorded(id, result) : new YearResultCorrected(id, result));
    }

    private Set<Integer> years(MeasureId id) {
        return results.computeIfAbsent(id, absent -> new HashSet<>());
    }

    private YearResult result(FiscalYear year) {
        Outcome outcome = any(List.of(Outcome.values()));
        String text = outcome == Outcome.NOT_REPORTED ? "" : any(WORDS) + random.nextInt(100);
        List<CitySlug> participants = random.nextInt(3) == 0 ? List.of(city(), city()) : List.of();
        List<Figure> figures = random.nextInt(4) == 0
                ? List.of(new Figure("参加者", new BigDecimal(random.nextInt(1000) + ".50"), "人"))
                : List.of();
        return new YearResult(year, outcome, text, participants, figures);
    }

    private CovidImpact impact() {
        return switch (random.nextInt(5)) {
            case 0 -> CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED);
            case 1 -> CovidImpact.of(CovidEffect.EXPANDED);
            case 2 -> CovidImpact.of(CovidEffect.NONE);
            case 3 -> CovidImpact.of(CovidEffect.CANCELLED);
            default -> CovidImpact.unspecified(1 + random.nextInt(3));
        };
    }

    private MeasureDescription description() {
        String letter = any(LETTERS);
        return new MeasureDescription(
                any(WORDS) + "の推進" + random.nextInt(30),
                any(WORDS) + "を行う。",
                new Category(1 + random.nextInt(3), "分野"),
                new Subcategory(letter, letter + "の取組"));
    }

    private DepartmentRef reference() {
        return new DepartmentRef(any(departments), name().full());
    }

    private DepartmentName name() {
        return new DepartmentName(any(BUREAUS), random.nextInt(3) == 0 ? null : any(List.of("総務部", "外務部")));
    }

    private CitySlug city() {
        return new CitySlug(any(CITIES));
    }

    private LocalDate day() {
        return LocalDate.of(2018, 4, 1).plusDays(random.nextInt(2000));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void append(Object id, LedgerEvent event) {
        String stream = id.toString();
        long seq = nextSeq.merge(stream, 1L, Long::sum) - 1;
        // several events share a millisecond
        millis += random.nextInt(3);
        events.add(new PositionedEvent(
                events.size() + 1L, Instant.ofEpochMilli(millis), stream, seq, "actor-" + events.size() % 3, event));
    }
}

package io.daicho.report;

import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.projection.PositionedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger small enough to be read: three measures, two bureaus, one of them renamed at position 14. */
final class SmallLedger {

    static final int BEFORE_RENAMING = 13;
    static final DepartmentId CULTURE = department("生活文化局", "文化振興部");
    static final MeasureId EXCHANGE = new MeasureId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

    private static final DepartmentId PORTS = department("港湾局", null);
    private static final FiscalYear FY2020 = new FiscalYear(2020);
    private static final FiscalYear FY2021 = new FiscalYear(2021);

    private final List<PositionedEvent> events = new ArrayList<>();
    private final Map<String, Long> nextSeq = new HashMap<>();

    static List<PositionedEvent> events() {
        var ledger = new SmallLedger();
        ledger.write();
        return ledger.events;
    }

    private static DepartmentId department(String bureau, @Nullable String division) {
        return DepartmentId.of(new DepartmentName(bureau, division));
    }

    private void write() {
        var paris = new CitySlug("paris");
        var seoul = new CitySlug("seoul");
        var patrol = new MeasureId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
        var formula = new MeasureId(UUID.fromString("33333333-3333-4333-8333-333333333333"));
        append(CULTURE, new DepartmentRegistered(CULTURE, new DepartmentName("生活文化局", "文化振興部"), null, List.of()));
        append(PORTS, new DepartmentRegistered(PORTS, new DepartmentName("港湾局", null), null, List.of()));
        append(paris, new PartnerCityRegistered(paris, "パリ市", "Paris", "FR"));
        register(EXCHANGE, "パリ市との文化交流", "美術展を<共同>で開く & 招く。", CULTURE, "生活文化局文化振興部");
        append(EXCHANGE, new PartnerCityLinked(EXCHANGE, paris));
        append(EXCHANGE, new YearResultRecorded(EXCHANGE, result(FY2020, Outcome.RECORDED, "・展示 3回\n・講演, \"交流\"")));
        append(EXCHANGE, new CovidImpactFlagged(EXCHANGE, FY2020, CovidImpact.of(CovidEffect.REDUCED)));
        register(patrol, "港の防災", "", PORTS, "港湾局");
        append(patrol, new YearResultRecorded(patrol, result(FY2020, Outcome.NO_RECORD, "実績なし")));
        append(patrol, new YearResultRecorded(patrol, result(FY2021, Outcome.RECORDED, "訓練", seoul)));
        append(patrol, new CovidImpactFlagged(patrol, FY2021, CovidImpact.unspecified(2)));
        register(formula, "=HYPERLINK(\"x\")", "-1+1", CULTURE, "生活文化局文化振興部");
        append(formula, new YearResultRecorded(formula, result(FY2021, Outcome.CANCELLED, "中止")));
        append(
                CULTURE,
                new DepartmentRenamed(CULTURE, new DepartmentName("生活文化スポーツ局", "文化振興部"), LocalDate.of(2022, 4, 1)));
        append(EXCHANGE, new YearResultCorrected(EXCHANGE, result(FY2020, Outcome.RECORDED, "・展示 4回")));
        append(
                formula,
                new DepartmentAssigned(
                        formula, new DepartmentRef(CULTURE, "生活文化局文化振興部"), new DepartmentRef(PORTS, "港湾局"), List.of()));
    }

    private static YearResult result(FiscalYear year, Outcome outcome, String text, CitySlug... participants) {
        return new YearResult(year, outcome, text, List.of(participants), List.of());
    }

    private void register(MeasureId id, String title, String summary, DepartmentId department, String printed) {
        var description = new MeasureDescription(title, summary, new Category(2, "交流"), new Subcategory("イ", "都市との交流"));
        append(id, new MeasureRegistered(id, description, new DepartmentRef(department, printed), List.of(), null, 1));
    }

    private void append(Object id, LedgerEvent event) {
        long seq = nextSeq.merge(id.toString(), 1L, Long::sum) - 1;
        Instant at = Instant.parse("2022-12-01T00:00:00Z").plusSeconds(3600L * events.size());
        events.add(new PositionedEvent(events.size() + 1L, at, id.toString(), seq, "tester", event));
    }
}

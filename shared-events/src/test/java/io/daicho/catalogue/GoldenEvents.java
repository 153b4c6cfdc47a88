package io.daicho.catalogue;

import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.ErasedText;
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
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.Subcategory;
import io.daicho.events.TextErased;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The events the golden files hold: each with everything it can carry, and with only what it must. */
final class GoldenEvents {

    private static final MeasureId MEASURE = MeasureId.parse("11111111-1111-5111-8111-111111111111");
    private static final DepartmentId DEPARTMENT = DepartmentId.parse("22222222-2222-5222-8222-222222222222");
    private static final DepartmentId OTHER = DepartmentId.parse("33333333-3333-5333-8333-333333333333");
    private static final CitySlug BEIJING = new CitySlug("beijing");
    private static final FiscalYear FY2020 = new FiscalYear(2020);
    private static final LocalDate APRIL_2022 = LocalDate.of(2022, 4, 1);
    private static final DepartmentRef REF = new DepartmentRef(DEPARTMENT, "総務局総務部（政策企画局外務部）");
    private static final DepartmentRef RELATED = new DepartmentRef(OTHER, "政策企画局外務部");
    private static final MeasureDescription FULL_DESCRIPTION = new MeasureDescription(
            "オリンピック・パラリンピック大会において東京の魅力をＰＲ",
            "「要旨」\nに \\ と\tタブ",
            new Category(1, "２０２０大会の成功"),
            new Subcategory("ア", "東京の魅力をPR"));
    private static final MeasureDescription BARE_DESCRIPTION =
            new MeasureDescription("題", "", new Category(99, "分野"), new Subcategory("ヲ", "細目"));
    private static final YearResult FULL_RESULT = new YearResult(
            FY2020,
            Outcome.RECORDED,
            "〇市\u2FA7と会談\r\n・𠮷",
            List.of(BEIJING, new CitySlug("new-south-wales")),
            List.of(new Figure("研修受入れ", new BigDecimal("146"), "人"), new Figure("比率", new BigDecimal("-0.50"), null)));
    private static final YearResult BARE_RESULT =
            new YearResult(FY2020, Outcome.NOT_REPORTED, "", List.of(), List.of());

    private static final List<ErasedText> REASON = List.of(new ErasedText(1, "/meta/reason"));

    private GoldenEvents() {}

    static List<LedgerEvent> complete() {
        return List.of(
                new MeasureRegistered(MEASURE, FULL_DESCRIPTION, REF, List.of(RELATED), "(1)都市づくり", 2),
                new MeasureRevised(MEASURE, FULL_DESCRIPTION),
                new DepartmentAssigned(MEASURE, RELATED, REF, List.of(RELATED)),
                new PartnerCityLinked(MEASURE, BEIJING),
                new PartnerCityUnlinked(MEASURE, BEIJING),
                new YearResultRecorded(MEASURE, FULL_RESULT),
                new YearResultCorrected(MEASURE, FULL_RESULT),
                new YearResultWithdrawn(MEASURE, FY2020),
                new CovidImpactFlagged(
                        MEASURE,
                        FY2020,
                        CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED, CovidEffect.EXPANDED)),
                new CovidImpactCleared(MEASURE, FY2020),
                new MeasureCompleted(MEASURE, FY2020),
                new MeasureReopened(MEASURE),
                new DepartmentRegistered(
                        DEPARTMENT, new DepartmentName("生活文化スポーツ局", "文化振興部"), APRIL_2022, List.of(OTHER)),
                new DepartmentRenamed(DEPARTMENT, new DepartmentName("生活文化スポーツ局", "文化振興部"), APRIL_2022),
                new DepartmentsMerged(DEPARTMENT, List.of(OTHER), APRIL_2022),
                new PartnerCityRegistered(BEIJING, "北京市", "Beijing", "CN"),
                new TextErased(
                        MEASURE,
                        List.of(
                                new ErasedText(12, "/payload/result/text"),
                                new ErasedText(12, "/meta/digest"),
                                new ErasedText(7, "/payload/result/text")),
                        "個人情報保護法第98条"),
                new DepartmentReasonErased(DEPARTMENT, REASON, "個人情報保護法第98条"),
                new PartnerCityReasonErased(BEIJING, REASON, "個人情報保護法第98条"));
    }

    static List<LedgerEvent> required() {
        return List.of(
                new MeasureRegistered(MEASURE, BARE_DESCRIPTION, REF, List.of(), null, 1),
                new MeasureRevised(MEASURE, BARE_DESCRIPTION),
                new DepartmentAssigned(MEASURE, RELATED, REF, List.of()),
                new PartnerCityLinked(MEASURE, BEIJING),
                new PartnerCityUnlinked(MEASURE, BEIJING),
                new YearResultRecorded(MEASURE, BARE_RESULT),
                new YearResultCorrected(MEASURE, BARE_RESULT),
                new YearResultWithdrawn(MEASURE, FY2020),
                new CovidImpactFlagged(MEASURE, FY2020, CovidImpact.unspecified(2)),
                new CovidImpactCleared(MEASURE, FY2020),
                new MeasureCompleted(MEASURE, FY2020),
                new MeasureReopened(MEASURE),
                new DepartmentRegistered(DEPARTMENT, new DepartmentName("港湾局", null), null, List.of()),
                new DepartmentRenamed(DEPARTMENT, new DepartmentName("港湾局", null), APRIL_2022),
                new DepartmentsMerged(DEPARTMENT, List.of(OTHER), APRIL_2022),
                new PartnerCityRegistered(BEIJING, "北京市", "Beijing", "CN"),
                new TextErased(MEASURE, REASON, "GDPR Art. 17"),
                new DepartmentReasonErased(DEPARTMENT, REASON, "GDPR Art. 17"),
                new PartnerCityReasonErased(BEIJING, REASON, "GDPR Art. 17"));
    }
}

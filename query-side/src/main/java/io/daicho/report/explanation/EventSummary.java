package io.daicho.report.explanation;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.Erasure;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.report.Wording;

/** What an event says, in a line. */
public final class EventSummary {

    private EventSummary() {}

    public static Wording of(LedgerEvent event) {
        return switch (event) {
            case MeasureRegistered e ->
                line(
                        "取組の登録",
                        "Measure registered",
                        e.description().title() + " (" + e.department().printed() + ")");
            case MeasureRevised e ->
                line("取組の改訂", "Measure revised", e.description().title());
            case DepartmentAssigned e ->
                line(
                        "所管の変更",
                        "Department assigned",
                        e.from().printed() + " → " + e.department().printed());
            case PartnerCityLinked e ->
                line("都市の追加", "Partner city linked", e.city().value());
            case PartnerCityUnlinked e ->
                line("都市の解除", "Partner city unlinked", e.city().value());
            case YearResultRecorded e -> result("実績の記録", "Result recorded", e.result());
            case YearResultCorrected e -> result("実績の訂正", "Result corrected", e.result());
            case YearResultWithdrawn e -> line("実績の取下げ", "Result withdrawn", Wording.of(e.year()));
            case CovidImpactFlagged e ->
                line("新型コロナの影響", "COVID-19 impact", joined(Wording.of(e.year()), impact(e.impact())));
            case CovidImpactCleared e -> line("新型コロナの影響の削除", "COVID-19 impact cleared", Wording.of(e.year()));
            case MeasureCompleted e -> line("取組の完了", "Measure completed", Wording.of(e.year()));
            case MeasureReopened e -> line("取組の再開", "Measure reopened", "");
            case DepartmentRegistered e ->
                line("部署の登録", "Department registered", e.name().full());
            case DepartmentRenamed e ->
                line("部署の改称", "Department renamed", e.name().full());
            case DepartmentsMerged e ->
                line(
                        "部署の統合",
                        "Departments merged",
                        String.valueOf(e.predecessors().size()));
            case PartnerCityRegistered e ->
                line("都市の登録", "Partner city registered", new Wording(e.nameJa(), e.nameEn()));
            case Erasure e ->
                line("記載の消去", "Texts erased", String.valueOf(e.erased().size()));
            default -> throw new IllegalArgumentException("no report knows the family of " + event);
        };
    }

    private static Wording result(String ja, String en, YearResult result) {
        return line(ja, en, joined(Wording.of(result.year()), Wording.of(result.outcome())));
    }

    private static Wording impact(CovidImpact impact) {
        var ja = new StringBuilder();
        var en = new StringBuilder();
        for (CovidEffect effect : impact.effects()) {
            Wording wording = Wording.of(effect);
            ja.append(ja.isEmpty() ? "" : "・").append(wording.ja());
            en.append(en.isEmpty() ? "" : ", ").append(wording.en());
        }
        return new Wording(ja + " (" + impact.marks() + ")", en + " (" + impact.marks() + ")");
    }

    private static Wording joined(Wording left, Wording right) {
        return new Wording(left.ja() + " " + right.ja(), left.en() + " " + right.en());
    }

    private static Wording line(String ja, String en, String detail) {
        return line(ja, en, new Wording(detail, detail));
    }

    private static Wording line(String ja, String en, Wording detail) {
        return detail.ja().isEmpty()
                ? new Wording(ja, en)
                : new Wording(ja + ": " + detail.ja(), en + ": " + detail.en());
    }
}

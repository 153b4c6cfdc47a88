package io.daicho.report;

import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;

/** One of a report's own words in each language. */
public record Wording(String ja, String en) {

    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }

    public static Wording of(FiscalYear year) {
        return new Wording(year.era(), year.label());
    }

    public static Wording of(Outcome outcome) {
        return switch (outcome) {
            case RECORDED -> new Wording("実績あり", "Recorded");
            case NO_RECORD -> new Wording("実績なし", "No record");
            case COMPLETED_EARLIER -> new Wording("実施済み", "Completed earlier");
            case CANCELLED -> new Wording("中止", "Cancelled");
            case NOT_REPORTED -> new Wording("記載なし", "Not reported");
        };
    }

    public static Wording of(CovidEffect effect) {
        return switch (effect) {
            case CANCELLED -> new Wording("中止", "Cancelled");
            case REDUCED -> new Wording("縮小", "Reduced");
            case EXPANDED -> new Wording("拡充", "Expanded");
            case NONE -> new Wording("影響なし", "No effect");
            case UNSPECIFIED -> new Wording("内訳不明", "Unspecified");
        };
    }
}

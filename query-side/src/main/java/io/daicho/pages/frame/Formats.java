package io.daicho.pages.frame;

import io.daicho.asof.AsOfTexts;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.report.Language;
import io.daicho.report.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people of a language read them; times in Asia/Tokyo. */
public record Formats(Language language) {

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** 令和3年度 or FY2021. */
    public String year(int year) {
        return Wording.of(new FiscalYear(year)).in(language);
    }

    /** The other name of the same year: FY2021 or 令和3年度. */
    public String yearElsewhere(int year) {
        return Wording.of(new FiscalYear(year)).in(language == Language.JA ? Language.EN : Language.JA);
    }

    public String outcome(Outcome outcome) {
        return Wording.of(outcome).in(language);
    }

    public String effect(CovidEffect effect) {
        return Wording.of(effect).in(language);
    }

    /** The effects; where the source does not tell them, how many marks it shows. */
    public String impact(@Nullable CovidImpact impact) {
        if (impact == null) {
            return "";
        }
        String effects = impact.effects().stream()
                .map(this::effect)
                .collect(Collectors.joining(language == Language.JA ? "・" : ", "));
        return impact.effects().contains(CovidEffect.UNSPECIFIED) ? effects + " (" + impact.marks() + ")" : effects;
    }

    public String day(LocalDate day) {
        return (language == Language.JA ? DAY_JA : DAY_EN).format(day);
    }

    /** The day in Asia/Tokyo. */
    public String day(Instant time) {
        return day(LocalDate.ofInstant(time, AsOfTexts.ZONE));
    }

    public String time(Instant time) {
        return TIME.format(time.atZone(AsOfTexts.ZONE));
    }

    /** Day and time to the second. */
    public String moment(Instant time) {
        return day(time) + " " + time(time);
    }

    /** The same for a time that is written in RFC 3339. */
    public String moment(String time) {
        return moment(Instant.parse(time));
    }

    /** As machines read it, with the offset of Asia/Tokyo. */
    public String machine(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS)
                .atZone(AsOfTexts.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The beginning of a long text. */
    public String shortened(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length)) + "…";
    }
}

package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * A Japanese fiscal year: from 1 April of the year it is named after to 31 March of the next, in Asia/Tokyo.
 *
 * @param value the Gregorian year of its April, 1947 (財政法, the law that set April to March) to 9998
 */
public record FiscalYear(@JsonValue int value) implements Comparable<FiscalYear> {

    private static final int FIRST = 1947;
    private static final int REIWA_1 = 2019;
    private static final int HEISEI_1 = 1989;
    private static final int SHOWA_1 = 1926;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FiscalYear {
        if (value < FIRST) {
            throw new IllegalArgumentException("fiscal year before 1947: " + value);
        }
        if (value > 9998) {
            throw new IllegalArgumentException("fiscal year after 9998: " + value);
        }
    }

    public static FiscalYear parse(String text) {
        try {
            return new FiscalYear(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("fiscal year is not a number: " + Texts.shown(text), e);
        }
    }

    /** The fiscal year a day falls in. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value + 1, 3, 31);
    }

    /** Official name by era, e.g. 令和2年度. The fiscal year in which an era begins bears its 元年 from Reiwa on. */
    public String era() {
        if (value >= REIWA_1) {
            return "令和" + ordinal(value - REIWA_1 + 1) + "年度";
        }
        if (value >= HEISEI_1) {
            return "平成" + ordinal(value - HEISEI_1 + 1) + "年度";
        }
        return "昭和" + (value - SHOWA_1 + 1) + "年度";
    }

    private static String ordinal(int year) {
        return year == 1 ? "元" : Integer.toString(year);
    }

    /** Short English name, e.g. FY2020. */
    public String label() {
        return "FY" + value;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

package io.daicho.report.web;

import io.daicho.events.FiscalYear;
import io.daicho.queryside.web.BadParameter;
import io.daicho.report.DepartmentNames;
import io.daicho.report.Language;
import io.daicho.report.format.Format;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for, besides the moment.
 *
 * @param year one fiscal year, in place of {@code fromYear} and {@code toYear}
 * @param fromYear first fiscal year; null = the first that anything is known about at the position
 * @param toYear last fiscal year; null = the last that anything is known about
 * @param names departments by the names they bear at the position, or as the measures' source prints them
 * @param lang language of the report's own words
 * @param format null = what {@code Accept} asks for
 * @param bom whether CSV begins with a byte order mark
 */
public record ReportAsked(
        @Parameter(description = "Fiscal year, named after the calendar year of its April", example = "2021") @Nullable
        Integer year,

        @Parameter(description = "First fiscal year; by default the first that anything is known about") @Nullable
        Integer fromYear,

        @Parameter(description = "Last fiscal year; by default the last that anything is known about") @Nullable
        Integer toYear,

        @Parameter(
                description =
                        "annual-progress: names the departments bear at the position, or those printed by the source",
                schema =
                        @Schema(
                                allowableValues = {"borne", "printed"},
                                defaultValue = "borne"))
        @Nullable
        String names,

        @Parameter(
                description = "Language of the report's own words",
                schema =
                        @Schema(
                                allowableValues = {"ja", "en"},
                                defaultValue = "ja"))
        @Nullable
        String lang,

        @Parameter(
                description = "Format; by default the one the Accept header prefers, else JSON",
                schema = @Schema(allowableValues = {"json", "csv", "xlsx", "html"}))
        @Nullable
        String format,

        @Parameter(
                description = "Whether CSV begins with a byte order mark",
                schema = @Schema(type = "boolean", defaultValue = "false"))
        @Nullable
        String bom) {

    public ReportAsked {
        if (year != null && (fromYear != null || toYear != null)) {
            throw new BadParameter("year", year.toString(), "stands in place of fromYear and toYear");
        }
    }

    @Nullable
    FiscalYear first() {
        return year != null ? year("year", year) : year("fromYear", fromYear);
    }

    @Nullable
    FiscalYear last() {
        return year != null ? year("year", year) : year("toYear", toYear);
    }

    private static @Nullable FiscalYear year(String field, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        try {
            return new FiscalYear(number);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(field, number.toString(), "is no fiscal year from 1947 to 9998");
        }
    }

    DepartmentNames departmentNames() {
        return names == null ? DepartmentNames.BORNE : constant("names", names, DepartmentNames.class);
    }

    Language language() {
        return lang == null ? Language.JA : constant("lang", lang, Language.class);
    }

    @Nullable
    Format wantedFormat() {
        return format == null ? null : constant("format", format, Format.class);
    }

    boolean withByteOrderMark() {
        return bom != null && constant("bom", bom, Bom.class) == Bom.TRUE;
    }

    private enum Bom {
        TRUE,
        FALSE
    }

    private static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> all = Arrays.stream(type.getEnumConstants())
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new BadParameter(field, text, "is not one of " + all);
        }
    }
}

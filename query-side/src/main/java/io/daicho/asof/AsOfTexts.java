package io.daicho.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads moments as readers write them. Every method throws IllegalArgumentException, saying what is wrong. */
public final class AsOfTexts {

    /** Where the ledger's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)([Zz]|[+ -]\\d{2}:\\d{2})");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneId.of("GMT"))
            .withResolverStyle(ResolverStyle.STRICT);

    private AsOfTexts() {}

    /** A date, which is the end of that day in Asia/Tokyo, or an RFC 3339 instant. */
    public static AsOf.Time time(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return new AsOf.Time(lastOf(LocalDate.parse(text)));
            }
            var instant = INSTANT.matcher(text);
            if (instant.matches()) {
                // in a query string an unescaped + is a space
                String offset = instant.group(2).replace(' ', '+');
                Instant asked = OffsetDateTime.parse(instant.group(1) + offset).toInstant();
                return new AsOf.Time(asked.truncatedTo(ChronoUnit.MILLIS));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("names a day or an hour that does not exist", e);
        }
        throw new IllegalArgumentException(
                "is neither a date such as 2022-12-31 nor an RFC 3339 instant such as 2022-12-31T23:59:59+09:00");
    }

    /** A date, an instant or a position. */
    public static AsOf moment(String text) {
        return POSITION.matcher(text).matches() ? new AsOf.Position(Long.parseLong(text)) : time(text);
    }

    /** The value of {@code Accept-Datetime}: an RFC 1123 date in GMT, which is the end of that second. */
    public static AsOf.Preferred httpDate(String text) {
        try {
            return new AsOf.Preferred(lastOfSecond(HTTP_DATE.parse(text.strip(), Instant::from)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not an RFC 1123 date such as Sat, 31 Dec 2022 14:59:59 GMT", e);
        }
    }

    /** As {@code Memento-Datetime} writes it: to the second. */
    public static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    static Instant lastOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    static Instant lastOfSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).minusMillis(1);
    }
}

package io.daicho.pages.frame;

import io.daicho.report.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param position the position everything on the page is for
 * @param newest the newest position it could be for
 * @param at when the event at the position entered the ledger; null for the empty ledger and where nothing is read
 * @param past whether a moment was asked for
 * @param yesterday the newest day that can be asked for
 */
public record Frame(
        Visit visit, long position, long newest, @Nullable Instant at, boolean past, LocalDate yesterday) {

    /** The page in another language. */
    public String in(String tag) {
        var other = Language.valueOf(tag.toUpperCase(Locale.ROOT));
        return visit.links().in(other).to(visit.path(), visit.question());
    }

    /** The page as it stands now. */
    public String present() {
        return visit.links().now().to(visit.path(), visit.question());
    }

    /** The address under which the page will always show what it shows. */
    public String forEver() {
        return visit.links().at(position).to(visit.path(), visit.question());
    }

    /** The date asked for, if one was. */
    public @Nullable String asOf() {
        return visit.text(Visit.AS_OF);
    }

    /** How many events came since. */
    public long since() {
        return newest - position;
    }

    /** Which part of the ledger the page belongs to: the first word of its path. */
    public String section() {
        String[] parts = visit.path().split("/", -1);
        return parts.length < 2 ? "" : parts[1];
    }
}

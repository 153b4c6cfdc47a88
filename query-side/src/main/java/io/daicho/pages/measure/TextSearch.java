package io.daicho.pages.measure;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.tally.PrintedName;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Searches measures for a part of their text. However large the ledger is, a page looks at some hundred of them: a word
 * that is rare takes several pages, each of which says that more can be looked through.
 */
final class TextSearch {

    private static final int STEP = 100;

    /** Measures looked at for one page. */
    static final int MOST = 500;

    private final MeasureQueries queries;

    TextSearch(MeasureQueries queries) {
        this.queries = queries;
    }

    /**
     * A page of what the filter asks for.
     *
     * @param wanted how many measures make a page; with a text some more than that, or fewer though more follow
     */
    PlacedPage<MeasureRecord> page(MeasureFilter filter, long position, Place start, int wanted) {
        if (filter.text() == null) {
            return queries.measures(filter, position, start, wanted);
        }
        String part = PrintedName.comparable(filter.text());
        MeasureFilter others = withoutText(filter);
        var found = new ArrayList<MeasureRecord>();
        @Nullable Place next = start;
        for (int looked = 0; next != null && found.size() < wanted && looked < MOST; looked += STEP) {
            PlacedPage<MeasureRecord> page = queries.measures(others, position, next, STEP);
            page.items().stream().filter(measure -> has(measure, part)).forEach(found::add);
            next = page.next();
        }
        return new PlacedPage<>(found, next);
    }

    private static boolean has(MeasureRecord measure, String part) {
        return PrintedName.comparable(measure.description().title()).contains(part)
                || PrintedName.comparable(measure.description().summary()).contains(part);
    }

    private static MeasureFilter withoutText(MeasureFilter filter) {
        return new MeasureFilter(
                filter.department(),
                filter.bureau(),
                filter.category(),
                filter.subcategory(),
                filter.city(),
                filter.year(),
                filter.outcome(),
                filter.covid(),
                filter.status(),
                null);
    }
}

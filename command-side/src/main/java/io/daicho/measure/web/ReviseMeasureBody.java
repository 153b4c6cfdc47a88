package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.Category;
import io.daicho.events.MeasureDescription;
import io.daicho.events.Source;
import io.daicho.events.Subcategory;
import org.jspecify.annotations.Nullable;

/** The new words for a measure, all of them. */
record ReviseMeasureBody(
        String title,
        String summary,
        Category category,
        Subcategory subcategory,
        @Nullable String reason,
        @Nullable Source source)
        implements CommandBody {

    MeasureDescription description() {
        return new MeasureDescription(title, summary, category, subcategory);
    }
}

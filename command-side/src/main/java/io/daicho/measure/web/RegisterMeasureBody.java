package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.Category;
import io.daicho.events.MeasureDescription;
import io.daicho.events.Source;
import io.daicho.events.Subcategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure in the words of a document.
 *
 * @param department name of the department that carries it out, as printed
 * @param relatedDepartments names of others beside it, as printed
 * @param field cooperation field, where one tells it from others of the same title and department
 * @param ordinal 1 when absent; more where the document repeats title, department and field
 */
record RegisterMeasureBody(
        String title,
        String summary,
        Category category,
        Subcategory subcategory,
        String department,
        List<String> relatedDepartments,
        @Nullable String field,
        @Nullable Integer ordinal,
        @Nullable String reason,
        @Nullable Source source)
        implements CommandBody {

    MeasureDescription description() {
        return new MeasureDescription(title, summary, category, subcategory);
    }

    int ordinalOrFirst() {
        return ordinal == null ? 1 : ordinal;
    }
}

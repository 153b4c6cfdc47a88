package io.daicho.history;

import io.daicho.events.FiscalYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The fields of a measure's record under the names people know them by: identity and position in the log left out. */
final class MeasureFields {

    private static final String YEARS = "years";

    private static final Map<String, String> FIELDS = ordered(
            "title", "title",
            "summary", "summary",
            "category", "category",
            "subcategory", "subcategory",
            "field", "cooperation field",
            "ordinal", "ordinal",
            "department", "department",
            "relatedDepartments", "related departments",
            "partnerCities", "partner cities",
            "status", "status",
            "completedIn", "completed in");

    private static final Map<String, String> YEAR_FIELDS = ordered(
            "outcome", "outcome",
            "text", "result text",
            "participants", "participants",
            "figures", "figures",
            "covidImpact", "COVID-19 impact");

    private MeasureFields() {}

    /** The fields that differ, those of the measure first, then those of its years. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<FieldChange>();
        FIELDS.forEach((member, name) -> addChange(
                changes, name, Pointer.to(Pointer.ROOT, member), value(before, member), value(after, member)));
        JsonNode yearsBefore = before.path(YEARS);
        JsonNode yearsAfter = after.path(YEARS);
        var years = new TreeSet<>(yearsBefore.propertyNames());
        years.addAll(yearsAfter.propertyNames());
        for (String year : years) {
            String label = FiscalYear.parse(year).label();
            String pointer = Pointer.to(Pointer.to(Pointer.ROOT, YEARS), year);
            YEAR_FIELDS.forEach((member, name) -> addChange(
                    changes,
                    label + " " + name,
                    Pointer.to(pointer, member),
                    value(yearsBefore.path(year), member),
                    value(yearsAfter.path(year), member)));
        }
        return List.copyOf(changes);
    }

    private static JsonNode value(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isMissingNode() || (value.isContainer() && value.isEmpty()) ? NullNode.getInstance() : value;
    }

    private static void addChange(
            List<FieldChange> changes, String field, String pointer, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, pointer, before, after));
        }
    }

    private static Map<String, String> ordered(String... membersAndNames) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < membersAndNames.length; i += 2) {
            map.put(membersAndNames[i], membersAndNames[i + 1]);
        }
        return map;
    }
}

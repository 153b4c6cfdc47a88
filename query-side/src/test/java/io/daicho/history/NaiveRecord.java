package io.daicho.history;

import io.daicho.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record folded straight from the stored JSON into the answered JSON, by code of its own. */
final class NaiveRecord {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode record = MAPPER.createObjectNode();

    private NaiveRecord() {}

    static JsonNode at(List<StoredEvent> events, long position) {
        var naive = new NaiveRecord();
        events.stream().filter(event -> event.position() <= position).forEach(naive::apply);
        return parsed(naive.record);
    }

    /** As a reader of the text sees it: whether a number was an int or a long is lost. */
    static JsonNode parsed(Object json) {
        return MAPPER.readTree(MAPPER.writeValueAsString(json));
    }

    private void apply(StoredEvent stored) {
        JsonNode payload = MAPPER.readTree(stored.event().payload());
        switch (stored.event().type().name()) {
            case "MeasureRegistered" -> register(payload);
            case "MeasureRevised" -> describe(payload.get("description"));
            case "DepartmentAssigned" -> {
                record.set("department", payload.get("department"));
                record.set("relatedDepartments", payload.get("relatedDepartments"));
            }
            case "PartnerCityLinked" -> link(payload.get("city").asString(), true);
            case "PartnerCityUnlinked" -> link(payload.get("city").asString(), false);
            case "YearResultRecorded", "YearResultCorrected" -> result(payload.get("result"));
            case "YearResultWithdrawn" -> withdraw(payload.get("year").asString());
            case "CovidImpactFlagged" -> year(payload.get("year").asString()).set("covidImpact", payload.get("impact"));
            case "CovidImpactCleared" -> {
                year(payload.get("year").asString()).putNull("covidImpact");
                dropEmpty(payload.get("year").asString());
            }
            case "MeasureCompleted" -> record.put("status", "COMPLETED").set("completedIn", payload.get("year"));
            case "MeasureReopened" -> record.put("status", "OPEN").putNull("completedIn");
            default -> throw new IllegalArgumentException(stored.event().type().name());
        }
        record.put("version", stored.seq()).put("from", stored.position());
    }

    private void register(JsonNode payload) {
        record.set("id", payload.get("measureId"));
        describe(payload.get("description"));
        record.set("department", payload.get("department"));
        record.set("relatedDepartments", payload.get("relatedDepartments"));
        record.put("field", payload.has("field") ? payload.get("field").asString() : null);
        record.set("ordinal", payload.get("ordinal"));
        record.putArray("partnerCities");
        record.putObject("years");
        record.put("status", "OPEN").putNull("completedIn");
    }

    private void describe(JsonNode description) {
        for (String member : List.of("title", "summary", "category", "subcategory")) {
            record.set(member, description.get(member));
        }
    }

    private void link(String city, boolean linked) {
        var cities = new TreeSet<String>();
        record.get("partnerCities").forEach(slug -> cities.add(slug.asString()));
        if (linked) {
            cities.add(city);
        } else {
            cities.remove(city);
        }
        ArrayNode array = record.putArray("partnerCities");
        cities.forEach(array::add);
    }

    private void result(JsonNode result) {
        ObjectNode year = year(result.get("year").asString());
        for (String member : List.of("outcome", "text", "participants")) {
            year.set(member, result.get(member));
        }
        ArrayNode figures = year.putArray("figures");
        for (JsonNode figure : result.get("figures")) {
            ObjectNode copy = figures.addObject();
            copy.set("label", figure.get("label"));
            copy.set("value", figure.get("value"));
            copy.put("unit", figure.has("unit") ? figure.get("unit").asString() : null);
        }
    }

    private void withdraw(String name) {
        ObjectNode year = year(name);
        year.putNull("outcome").putNull("text").putArray("participants");
        year.putArray("figures");
        dropEmpty(name);
    }

    private ObjectNode year(String name) {
        ObjectNode years = (ObjectNode) record.get("years");
        if (!years.has(name)) {
            ObjectNode year = years.putObject(name);
            year.putNull("outcome").putNull("text").putNull("covidImpact").putArray("participants");
            year.putArray("figures");
        }
        return (ObjectNode) years.get(name);
    }

    private void dropEmpty(String name) {
        ObjectNode year = year(name);
        if (year.get("outcome").isNull() && year.get("covidImpact").isNull()) {
            ((ObjectNode) record.get("years")).remove(name);
        }
    }

    /** Every leaf under its pointer. None of the record's names needs an escape. */
    static Map<String, JsonNode> leaves(JsonNode value) {
        var leaves = new TreeMap<String, JsonNode>();
        addLeaves("", value, leaves);
        return leaves;
    }

    private static void addLeaves(String pointer, JsonNode value, Map<String, JsonNode> leaves) {
        if (!value.isContainer() || value.isEmpty()) {
            leaves.put(pointer, value);
            return;
        }
        var names = new ArrayList<>(value.propertyNames());
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            names.add(Integer.toString(i));
        }
        for (String name : names) {
            addLeaves(
                    pointer + "/" + name,
                    value.isArray() ? value.get(Integer.parseInt(name)) : value.get(name),
                    leaves);
        }
    }
}

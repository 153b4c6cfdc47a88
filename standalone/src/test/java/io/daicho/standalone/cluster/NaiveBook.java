package io.daicho.standalone.cluster;

import io.daicho.events.DepartmentName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A prefix of the log folded, event by event, into JSON: measures as they are answered, the rest as it is recorded. */
final class NaiveBook {

    private final Map<String, ObjectNode> measures = new LinkedHashMap<>();
    private final Map<String, ObjectNode> departments = new LinkedHashMap<>();
    private final Map<String, Map<String, ObjectNode>> successors = new LinkedHashMap<>();
    private final Map<String, JsonNode> cities = new LinkedHashMap<>();
    private final TreeSet<String> mentionedCities = new TreeSet<>();
    private final Map<String, List<RawEvent>> changes = new TreeMap<>();

    static NaiveBook of(List<RawEvent> prefix) {
        var book = new NaiveBook();
        prefix.forEach(book::fold);
        return book;
    }

    /** Every measure, as {@code getMeasure} answers it. */
    Collection<ObjectNode> measures() {
        return measures.values();
    }

    /** Every department: id, version or null, its names in the order they were learnt, its predecessors. */
    Collection<ObjectNode> departments() {
        return departments.values();
    }

    ObjectNode department(String id) {
        return Objects.requireNonNull(departments.get(id), id);
    }

    /** Who took over from a department. */
    List<ObjectNode> successors(String department) {
        return List.copyOf(successors.getOrDefault(department, Map.of()).values());
    }

    /** Every city that was registered, or that a measure names. */
    Collection<String> cities() {
        return mentionedCities;
    }

    /** What was registered of a city. */
    @Nullable
    JsonNode registration(String city) {
        return cities.get(city);
    }

    /** Every event by who caused it, in order. */
    Map<String, List<RawEvent>> changes() {
        return changes;
    }

    private void fold(RawEvent event) {
        changes.computeIfAbsent(event.actor(), absent -> new ArrayList<>()).add(event);
        if (event.payload().has("measureId")) {
            foldMeasure(event);
        } else if (event.payload().has("departmentId")) {
            foldDepartment(event);
        } else if (event.type().equals("PartnerCityRegistered")) {
            cities.put(event.stream(), event.payload());
            mentionedCities.add(event.stream());
        } else {
            throw new AssertionError("not known here: " + event);
        }
    }

    private void foldMeasure(RawEvent event) {
        JsonNode payload = event.payload();
        ObjectNode measure = event.type().equals("MeasureRegistered")
                ? registered(payload)
                : Objects.requireNonNull(measures.get(event.stream()), event.stream());
        measures.put(event.stream(), measure);
        switch (event.type()) {
            case "MeasureRegistered", "DepartmentAssigned" -> assign(measure, payload);
            case "MeasureRevised" -> describe(measure, payload.get("description"));
            case "PartnerCityLinked" -> link(measure, payload.get("city").asString(), true);
            case "PartnerCityUnlinked" -> link(measure, payload.get("city").asString(), false);
            case "YearResultRecorded", "YearResultCorrected" -> result(measure, payload.get("result"));
            case "YearResultWithdrawn" -> withdraw(measure, payload.get("year").intValue());
            case "CovidImpactFlagged" ->
                year(measure, payload.get("year").intValue()).set("covidImpact", payload.get("impact"));
            case "CovidImpactCleared" -> clear(measure, payload.get("year").intValue());
            case "MeasureCompleted" -> {
                measure.put("status", "COMPLETED");
                measure.set("completedIn", payload.get("year"));
            }
            case "MeasureReopened" -> {
                measure.put("status", "OPEN");
                measure.putNull("completedIn");
            }
            default -> throw new AssertionError("not known here: " + event);
        }
        measure.put("version", event.seq());
        measure.put("from", event.position());
    }

    private static ObjectNode registered(JsonNode payload) {
        ObjectNode measure = Json.object();
        measure.set("id", payload.get("measureId"));
        describe(measure, payload.get("description"));
        measure.set("field", Json.orNull(payload, "field"));
        measure.set("ordinal", payload.get("ordinal"));
        measure.putArray("partnerCities");
        measure.putObject("years");
        measure.put("status", "OPEN");
        measure.putNull("completedIn");
        return measure;
    }

    private static void describe(ObjectNode measure, JsonNode description) {
        description.properties().forEach(member -> measure.set(member.getKey(), member.getValue()));
    }

    private void assign(ObjectNode measure, JsonNode payload) {
        JsonNode department = payload.get("department");
        measure.set("department", department);
        measure.set(
                "relatedDepartments",
                payload.has("relatedDepartments") ? payload.get("relatedDepartments") : Json.array());
        departments.computeIfAbsent(department.get("id").asString(), id -> {
            DepartmentName printed =
                    DepartmentName.parse(department.get("printed").asString());
            ObjectNode name = Json.object().put("bureau", printed.bureau()).put("division", printed.division());
            return named(id, name, Json.object());
        });
    }

    private void link(ObjectNode measure, String city, boolean linked) {
        mentionedCities.add(city);
        var linkedCities = new TreeSet<>(Json.strings(measure.get("partnerCities")));
        if (linked) {
            linkedCities.add(city);
        } else {
            linkedCities.remove(city);
        }
        ArrayNode array = measure.putArray("partnerCities");
        linkedCities.forEach(array::add);
    }

    private void result(ObjectNode measure, JsonNode result) {
        ObjectNode year = year(measure, result.get("year").intValue());
        year.set("outcome", result.get("outcome"));
        year.set("text", result.get("text"));
        year.set("participants", result.get("participants"));
        ArrayNode figures = year.putArray("figures");
        for (JsonNode figure : result.get("figures")) {
            figures.add(((ObjectNode) figure.deepCopy()).set("unit", Json.orNull(figure, "unit")));
        }
        mentionedCities.addAll(Json.strings(result.get("participants")));
    }

    private static void withdraw(ObjectNode measure, int number) {
        ObjectNode year = year(measure, number);
        year.putNull("outcome");
        year.putNull("text");
        year.putArray("participants");
        year.putArray("figures");
        forgetEmpty(measure, number);
    }

    private static void clear(ObjectNode measure, int number) {
        year(measure, number).putNull("covidImpact");
        forgetEmpty(measure, number);
    }

    private static ObjectNode year(ObjectNode measure, int number) {
        ObjectNode years = (ObjectNode) measure.get("years");
        String name = Integer.toString(number);
        if (!years.has(name)) {
            ObjectNode year = years.putObject(name);
            year.putNull("outcome");
            year.putNull("text");
            year.putArray("participants");
            year.putArray("figures");
            year.putNull("covidImpact");
        }
        return (ObjectNode) years.get(name);
    }

    private static void forgetEmpty(ObjectNode measure, int number) {
        ObjectNode year = year(measure, number);
        if (year.get("outcome").isNull() && year.get("covidImpact").isNull()) {
            ((ObjectNode) measure.get("years")).remove(Integer.toString(number));
        }
    }

    private void foldDepartment(RawEvent event) {
        JsonNode payload = event.payload();
        if (event.type().equals("DepartmentRegistered")) {
            departments.put(event.stream(), named(event.stream(), payload.get("name"), payload));
        }
        ObjectNode department = department(event.stream());
        department.put("version", event.seq());
        switch (event.type()) {
            case "DepartmentRegistered" -> succeed(payload, false);
            case "DepartmentRenamed" ->
                ((ArrayNode) department.get("names")).add(nameSince(payload.get("name"), payload));
            case "DepartmentsMerged" -> {
                ArrayNode predecessors = (ArrayNode) department.get("predecessors");
                Json.strings(payload.get("predecessors")).stream()
                        .filter(id -> !Json.strings(predecessors).contains(id))
                        .forEach(predecessors::add);
                succeed(payload, true);
            }
            default -> throw new AssertionError("not known here: " + event);
        }
    }

    private static ObjectNode named(String id, JsonNode name, JsonNode payload) {
        ObjectNode department = Json.object().put("id", id);
        department.putNull("version");
        department.putArray("names").add(nameSince(name, payload));
        department.set(
                "predecessors",
                payload.has("predecessors") ? payload.get("predecessors").deepCopy() : Json.array());
        return department;
    }

    private static ObjectNode nameSince(JsonNode name, JsonNode payload) {
        ObjectNode full = Json.object();
        full.set("bureau", name.get("bureau"));
        full.set("division", Json.orNull(name, "division"));
        ObjectNode since = Json.object();
        since.set("name", full);
        since.set("since", Json.orNull(payload, "since"));
        return since;
    }

    private void succeed(JsonNode payload, boolean merged) {
        for (JsonNode predecessor : payload.path("predecessors")) {
            ObjectNode successor = Json.object();
            successor.set("id", payload.get("departmentId"));
            successor.set("since", Json.orNull(payload, "since"));
            successor.put("merged", merged);
            Map<String, ObjectNode> known =
                    successors.computeIfAbsent(predecessor.asString(), absent -> new LinkedHashMap<>());
            known.remove(payload.get("departmentId").asString());
            known.put(payload.get("departmentId").asString(), successor);
        }
    }
}

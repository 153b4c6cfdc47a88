package io.daicho.standalone.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the read models must answer, found by looking at everything in the book for each question. */
final class NaiveAnswers {

    private static final List<String> OUTCOMES =
            List.of("RECORDED", "NO_RECORD", "COMPLETED_EARLIER", "CANCELLED", "NOT_REPORTED");
    private static final List<String> EFFECTS = List.of("CANCELLED", "REDUCED", "EXPANDED", "NONE", "UNSPECIFIED");
    private static final int REIWA = 2018;

    private final NaiveBook book;

    NaiveAnswers(NaiveBook book) {
        this.book = book;
    }

    List<JsonNode> measures() {
        return normal(book.measures());
    }

    List<JsonNode> departments() {
        return normal(book.departments().stream()
                .map(department -> {
                    ObjectNode summary = name(department);
                    summary.set("id", department.get("id"));
                    summary.put("registered", !department.get("version").isNull());
                    summary.set("counts", counts(of(department)));
                    return summary;
                })
                .toList());
    }

    /** Of all departments. */
    List<JsonNode> bureaus() {
        var byBureau = new TreeMap<String, List<ObjectNode>>();
        for (ObjectNode department : book.departments()) {
            byBureau.computeIfAbsent(name(department).get("bureau").asString(), absent -> new ArrayList<>())
                    .add(department);
        }
        var bureaus = new ArrayList<ObjectNode>();
        byBureau.forEach((name, departments) -> {
            var measures = departments.stream().flatMap(one -> of(one).stream()).toList();
            ObjectNode bureau = Json.object().put("name", name).put("departments", departments.size());
            bureau.set("counts", counts(measures));
            bureaus.add(bureau);
        });
        return normal(bureaus);
    }

    /** By id, without its measures. */
    Map<String, JsonNode> departmentsInFull() {
        var all = new TreeMap<String, JsonNode>();
        for (ObjectNode department : book.departments()) {
            ObjectNode full = department.deepCopy();
            full.setAll(name(department));
            full.set(
                    "successors",
                    Json.array(book.successors(department.get("id").asString())));
            full.set("counts", counts(of(department)));
            full.putNull("responsible");
            all.put(department.get("id").asString(), Json.normal(full));
        }
        return all;
    }

    List<JsonNode> measuresOfDepartment(String id) {
        return normal(of(book.department(id)).stream()
                .map(measure -> {
                    ObjectNode summary = placed(measure);
                    summary.set("printedDepartment", measure.at("/department/printed"));
                    summary.set("years", facts(measure));
                    summary.set("completedIn", measure.get("completedIn"));
                    return summary;
                })
                .toList());
    }

    /** By slug, without its measures. */
    Map<String, JsonNode> cities() {
        var all = new TreeMap<String, JsonNode>();
        for (String slug : book.cities()) {
            @Nullable JsonNode registration = book.registration(slug);
            ObjectNode city = Json.object().put("slug", slug);
            city.put("version", registration == null ? null : 0L);
            for (String name : List.of("nameJa", "nameEn", "country")) {
                city.set(name, Json.orNull(registration == null ? Json.object() : registration, name));
            }
            city.set("counts", counts(where(measure -> linked(measure, slug))));
            var participation = new TreeMap<String, Integer>();
            book.measures()
                    .forEach(measure -> participations(measure, slug)
                            .forEach(year -> participation.merge(Integer.toString(year), 1, Integer::sum)));
            ObjectNode byYear = city.putObject("participation");
            participation.forEach(byYear::put);
            all.put(slug, Json.normal(city));
        }
        return all;
    }

    List<JsonNode> measuresOfCity(String slug) {
        var measures = new ArrayList<ObjectNode>();
        for (ObjectNode measure : book.measures()) {
            List<Integer> participations = participations(measure, slug);
            if (linked(measure, slug) || !participations.isEmpty()) {
                ObjectNode summary = Json.object();
                summary.set("id", measure.get("id"));
                summary.set("title", measure.get("title"));
                summary.set("department", measure.get("department"));
                summary.put("linked", linked(measure, slug));
                ArrayNode years = summary.putArray("participatedIn");
                participations.forEach(years::add);
                summary.set("years", facts(measure));
                summary.set("completedIn", measure.get("completedIn"));
                measures.add(summary);
            }
        }
        return normal(measures);
    }

    /** By year, ascending, without departments, cities and measures. */
    Map<Integer, JsonNode> years() {
        var numbers = new TreeSet<Integer>();
        book.measures().forEach(measure -> numbers.addAll(years(measure)));
        var all = new TreeMap<Integer, JsonNode>();
        for (int year : numbers) {
            ObjectNode summary = Json.object().put("year", year);
            summary.put("era", "令和" + (year == REIWA + 1 ? "元" : Integer.toString(year - REIWA)) + "年度");
            summary.put("label", "FY" + year);
            summary.set("counts", yearCounts(book.measures(), year));
            all.put(year, Json.normal(summary));
        }
        return all;
    }

    List<JsonNode> departmentsInYear(int year) {
        var departments = new ArrayList<ObjectNode>();
        for (ObjectNode department : book.departments()) {
            if (of(department).stream().anyMatch(measure -> years(measure).contains(year))) {
                ObjectNode summary = Json.object();
                summary.set("id", department.get("id"));
                summary.set("name", name(department).get("name"));
                summary.set("counts", yearCounts(of(department), year));
                departments.add(summary);
            }
        }
        return normal(departments);
    }

    List<JsonNode> citiesInYear(int year) {
        var cities = new ArrayList<ObjectNode>();
        for (String slug : book.cities()) {
            var linked =
                    where(measure -> linked(measure, slug) && years(measure).contains(year));
            var took = where(measure -> participations(measure, slug).contains(year));
            if (!linked.isEmpty() || !took.isEmpty()) {
                @Nullable JsonNode registration = book.registration(slug);
                ObjectNode summary = Json.object().put("slug", slug);
                for (String name : List.of("nameJa", "nameEn")) {
                    summary.set(name, Json.orNull(registration == null ? Json.object() : registration, name));
                }
                summary.put("participating", took.size());
                summary.set("counts", yearCounts(linked, year));
                cities.add(summary);
            }
        }
        return normal(cities);
    }

    List<JsonNode> measuresInYear(int year) {
        return normal(where(measure -> years(measure).contains(year)).stream()
                .map(measure -> {
                    ObjectNode summary = placed(measure);
                    summary.set("department", measure.get("department"));
                    summary.set("partnerCities", measure.get("partnerCities"));
                    ObjectNode result = inYear(measure, year).deepCopy();
                    summary.set("covidImpact", result.remove("covidImpact"));
                    if (result.get("outcome").isNull()) {
                        summary.putNull("result");
                    } else {
                        summary.set("result", result.put("year", year));
                    }
                    return summary;
                })
                .toList());
    }

    List<JsonNode> actors() {
        var actors = new ArrayList<ObjectNode>();
        book.changes()
                .forEach((actor, events) -> actors.add(Json.object()
                        .put("actor", actor)
                        .put("changes", events.size())
                        .put("first", events.getFirst().position())
                        .put("last", events.getLast().position())));
        return normal(actors);
    }

    /** Positions of what each actor changed, the newest first. */
    Map<String, List<Long>> changes() {
        var positions = new TreeMap<String, List<Long>>();
        book.changes()
                .forEach((actor, events) -> positions.put(
                        actor,
                        events.reversed().stream().map(RawEvent::position).toList()));
        return positions;
    }

    private static List<JsonNode> normal(Collection<? extends JsonNode> nodes) {
        return nodes.stream().map(Json::normal).toList();
    }

    private List<ObjectNode> where(Predicate<ObjectNode> condition) {
        return book.measures().stream().filter(condition).toList();
    }

    private List<ObjectNode> of(ObjectNode department) {
        return where(measure -> measure.at("/department/id").equals(department.get("id")));
    }

    private static boolean linked(ObjectNode measure, String city) {
        return Json.strings(measure.get("partnerCities")).contains(city);
    }

    private static List<Integer> participations(ObjectNode measure, String city) {
        return years(measure).stream()
                .filter(year ->
                        Json.strings(inYear(measure, year).get("participants")).contains(city))
                .toList();
    }

    private static List<Integer> years(ObjectNode measure) {
        return measure.get("years").propertyNames().stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static ObjectNode inYear(ObjectNode measure, int year) {
        return (ObjectNode) measure.get("years").path(Integer.toString(year));
    }

    /** The name it bears, and its parts. */
    private static ObjectNode name(ObjectNode department) {
        JsonNode names = department.get("names");
        JsonNode name = names.get(names.size() - 1).get("name");
        String division = name.get("division").asString("");
        ObjectNode members = Json.object().put("name", name.get("bureau").asString() + division);
        members.set("bureau", name.get("bureau"));
        members.set("division", name.get("division"));
        return members;
    }

    private static ObjectNode placed(ObjectNode measure) {
        ObjectNode summary = Json.object();
        summary.set("id", measure.get("id"));
        summary.set("title", measure.get("title"));
        summary.set("category", measure.at("/category/number"));
        summary.set("subcategory", measure.at("/subcategory/letter"));
        return summary;
    }

    private static ObjectNode facts(ObjectNode measure) {
        ObjectNode facts = Json.object();
        for (int year : years(measure)) {
            JsonNode record = inYear(measure, year);
            ObjectNode fact = facts.putObject(Integer.toString(year));
            fact.set("outcome", record.get("outcome"));
            fact.set("participants", record.get("participants"));
            fact.set("impact", record.get("covidImpact"));
        }
        return facts;
    }

    private static ObjectNode counts(Collection<ObjectNode> measures) {
        ObjectNode counts = Json.object().put("measures", measures.size());
        counts.put(
                "completed",
                measures.stream()
                        .filter(measure -> !measure.get("completedIn").isNull())
                        .count());
        var years = new TreeSet<Integer>();
        measures.forEach(measure -> years.addAll(years(measure)));
        ObjectNode byYear = counts.putObject("years");
        years.forEach(year -> byYear.set(Integer.toString(year), yearCounts(measures, year)));
        return counts;
    }

    private static ObjectNode yearCounts(Collection<ObjectNode> measures, int year) {
        List<ObjectNode> records = measures.stream()
                .filter(measure -> years(measure).contains(year))
                .map(measure -> inYear(measure, year))
                .toList();
        List<JsonNode> impacts = records.stream()
                .map(record -> record.get("covidImpact"))
                .filter(impact -> !impact.isNull())
                .toList();
        ObjectNode counts = Json.object().put("measures", records.size());
        ObjectNode outcomes = counts.putObject("outcomes");
        OUTCOMES.forEach(outcome -> outcomes.put(
                outcome,
                records.stream()
                        .filter(record -> record.get("outcome").asString("").equals(outcome))
                        .count()));
        ObjectNode covid = counts.putObject("covid");
        EFFECTS.forEach(effect -> covid.put(
                effect,
                impacts.stream()
                        .filter(impact -> Json.strings(impact.get("effects")).contains(effect))
                        .count()));
        counts.put("impacted", impacts.size());
        counts.put(
                "marks",
                impacts.stream()
                        .mapToInt(impact -> impact.get("marks").intValue())
                        .sum());
        return counts;
    }
}

package io.daicho.standalone.cluster;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of commands, at random. */
final class Bodies {

    private static final List<String> LETTERS = List.of("ア", "イ", "ウ");
    private static final List<String> OUTCOMES = List.of("RECORDED", "NO_RECORD", "COMPLETED_EARLIER", "CANCELLED");
    private static final List<String> EFFECTS = List.of("CANCELLED", "REDUCED", "EXPANDED");

    private Bodies() {}

    static ObjectNode department(String bureau, String division) {
        ObjectNode body = Json.object();
        body.putObject("name").put("bureau", bureau).put("division", division);
        return body.put("since", "2020-04-01");
    }

    static ObjectNode city(String slug) {
        return Json.object()
                .put("city", slug)
                .put("nameJa", slug + "市")
                .put("nameEn", slug)
                .put("country", "VN");
    }

    static ObjectNode measure(String title, String department, RandomGenerator random) {
        ObjectNode body = described(title, random).put("department", department);
        body.putArray("relatedDepartments");
        return body;
    }

    static ObjectNode described(String title, RandomGenerator random) {
        ObjectNode body = Json.object().put("title", title).put("summary", "概要" + random.nextInt(1_000));
        body.putObject("category").put("number", 1 + random.nextInt(3)).put("name", "分野");
        body.putObject("subcategory").put("letter", any(LETTERS, random)).put("name", "区分");
        return body;
    }

    static ObjectNode assigned(String department) {
        ObjectNode body = Json.object().put("department", department);
        body.putArray("relatedDepartments");
        return body;
    }

    static ObjectNode result(int year, List<String> cities, RandomGenerator random) {
        String outcome = any(OUTCOMES, random);
        ObjectNode body = Json.object().put("reason", "報告");
        ObjectNode result = body.putObject("result")
                .put("year", year)
                .put("outcome", outcome)
                .put("text", "会議" + random.nextInt(100_000) + "回");
        ArrayNode participants = result.putArray("participants");
        if (random.nextInt(3) == 0) {
            participants.add(any(cities, random));
        }
        ArrayNode figures = result.putArray("figures");
        if (random.nextInt(3) == 0) {
            figures.addObject().put("label", "参加者").put("value", Integer.toString(random.nextInt(500)));
        }
        return body;
    }

    static ObjectNode impact(int year, RandomGenerator random) {
        ObjectNode body = year(year);
        ObjectNode impact = body.putObject("impact");
        ArrayNode effects = impact.putArray("effects");
        if (random.nextInt(4) == 0) {
            effects.add("UNSPECIFIED");
            impact.put("marks", 1 + random.nextInt(4));
        } else {
            EFFECTS.subList(0, 1 + random.nextInt(EFFECTS.size())).forEach(effects::add);
        }
        return body;
    }

    static ObjectNode year(int year) {
        return Json.object().put("year", year).put("reason", "確認");
    }

    static ObjectNode linked(String city) {
        return Json.object().put("city", city);
    }

    static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}

package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds everything a query side answers for one position against the naive fold of the log up to there. */
final class ReadModelCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAGE = 200;

    private final String address;
    private final long position;
    private final NaiveAnswers expected;

    /** @param address of the query side */
    ReadModelCheck(String address, long position, NaiveBook book) {
        this.address = address;
        this.position = position;
        this.expected = new NaiveAnswers(book);
    }

    void requireEqual() throws IOException, InterruptedException {
        measures();
        departments();
        cities();
        years();
        actors();
    }

    private void measures() throws IOException, InterruptedException {
        assertThat(items("/api/measures", "items"))
                .as(said("measures"))
                .containsExactlyInAnyOrderElementsOf(expected.measures());
    }

    private void departments() throws IOException, InterruptedException {
        assertThat(items("/api/departments", "items"))
                .as(said("departments"))
                .containsExactlyInAnyOrderElementsOf(expected.departments());
        assertThat(items("/api/departments", "bureaus").stream().distinct().toList())
                .as(said("bureaus"))
                .containsExactlyInAnyOrderElementsOf(expected.bureaus());
        for (var department : expected.departmentsInFull().entrySet()) {
            String path = "/api/departments/" + department.getKey();
            assertThat(first(path, "measures")).as(said(path)).isEqualTo(department.getValue());
            assertThat(items(path, "measures"))
                    .as(said("measures of " + path))
                    .containsExactlyInAnyOrderElementsOf(expected.measuresOfDepartment(department.getKey()));
        }
    }

    private void cities() throws IOException, InterruptedException {
        assertThat(items("/api/partner-cities", "items"))
                .as(said("cities"))
                .containsExactlyInAnyOrderElementsOf(expected.cities().values());
        for (String slug : expected.cities().keySet()) {
            assertThat(items("/api/partner-cities/" + slug, "measures"))
                    .as(said("measures of " + slug))
                    .containsExactlyInAnyOrderElementsOf(expected.measuresOfCity(slug));
        }
    }

    private void years() throws IOException, InterruptedException {
        assertThat(items("/api/years", "items"))
                .as(said("years"))
                .containsExactlyElementsOf(expected.years().values());
        for (var year : expected.years().entrySet()) {
            String path = "/api/years/" + year.getKey();
            ObjectNode answer = first(path, "measures");
            assertThat(answer.remove("departments").valueStream().toList())
                    .as(said("departments of " + path))
                    .containsExactlyInAnyOrderElementsOf(expected.departmentsInYear(year.getKey()));
            assertThat(answer.remove("cities").valueStream().toList())
                    .as(said("cities of " + path))
                    .containsExactlyInAnyOrderElementsOf(expected.citiesInYear(year.getKey()));
            assertThat(answer).as(said(path)).isEqualTo(year.getValue());
            assertThat(items(path, "measures"))
                    .as(said("measures of " + path))
                    .containsExactlyInAnyOrderElementsOf(expected.measuresInYear(year.getKey()));
        }
    }

    private void actors() throws IOException, InterruptedException {
        assertThat(items("/api/actors", "items"))
                .as(said("actors"))
                .containsExactlyInAnyOrderElementsOf(expected.actors());
        for (var changes : expected.changes().entrySet()) {
            String path = "/api/actors/" + URLEncoder.encode(changes.getKey(), StandardCharsets.UTF_8) + "/changes";
            assertThat(items(path, "items").stream()
                            .map(change -> change.at("/origin/position").longValue())
                            .toList())
                    .as(said(path))
                    .isEqualTo(changes.getValue());
        }
    }

    private String said(String what) {
        return what + " at " + position + " by " + address;
    }

    /** The first page without what it has of a list. */
    private ObjectNode first(String path, String list) throws IOException, InterruptedException {
        ObjectNode answer = (ObjectNode) get(path, "");
        answer.remove(List.of(list, "next", "position"));
        return answer;
    }

    /** A list, page after page. */
    private List<JsonNode> items(String path, String list) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        JsonNode page = get(path, "");
        page.path(list).forEach(items::add);
        while (!page.path("next").isNull()) {
            page = get(path, "&cursor=" + page.path("next").asString());
            page.path(list).forEach(items::add);
        }
        return items;
    }

    private JsonNode get(String path, String more) throws IOException, InterruptedException {
        String url = address + path + "?atPosition=" + position + "&limit=" + PAGE + more;
        long begun = System.nanoTime();
        Answer answer = Http.get(url);
        while (answer.saysRetry() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Thread.sleep(100);
            answer = Http.get(url);
        }
        assertThat(answer.status()).as("%s: %s", url, answer.text()).isEqualTo(200);
        assertThat(answer.position()).as(url).isEqualTo(position);
        return answer.json();
    }
}

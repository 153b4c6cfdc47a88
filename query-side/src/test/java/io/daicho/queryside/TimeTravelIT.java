package io.daicho.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.SetClock;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.queryside.Links.Link;
import io.daicho.view.RandomLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Reading the past over HTTP, from a real log with ties of milliseconds and of seconds. */
@SpringBootTest(
        classes = {QuerySideApplication.class, TimeTravelIT.Times.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=20s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeTravelIT {

    private static final int WRITTEN = 150;
    private static final Instant START = Instant.parse("2022-12-30T14:00:00.250Z");
    private static final Instant NOW = Instant.parse("2023-06-01T03:00:00Z");

    /** Days apart now and then, else milliseconds: ties of every kind. */
    private static final List<PositionedEvent> EVENTS = spread(RandomLedger.events(11, 190));

    @TestConfiguration(proxyBeanMethods = false)
    static class Times {
        @Bean
        SetClock clock() {
            return new SetClock(START);
        }
    }

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final LogWriter writer;
    private final SetClock clock;
    private final HttpReader http;
    private int written;

    TimeTravelIT(
            @Autowired MongoEventLog log,
            @Autowired EventCatalogue catalogue,
            @Autowired Clock clock,
            @LocalServerPort int port) {
        this.writer = new LogWriter(log, catalogue);
        this.clock = (SetClock) clock;
        this.http = new HttpReader(port);
    }

    private static List<PositionedEvent> spread(List<PositionedEvent> events) {
        var random = new Random(5);
        var spread = new ArrayList<PositionedEvent>();
        Instant at = START;
        for (PositionedEvent event : events) {
            Duration pause = switch (random.nextInt(8)) {
                case 0 -> Duration.ofHours(random.nextInt(40));
                case 1, 2 -> Duration.ofMillis(random.nextInt(3000));
                case 3, 4 -> Duration.ofMillis(random.nextInt(300));
                default -> Duration.ZERO;
            };
            at = at.plus(pause);
            spread.add(new PositionedEvent(
                    event.position(), at, event.stream(), event.seq(), event.actor(), event.event()));
        }
        return spread;
    }

    @BeforeAll
    void writeTheLog() {
        write(WRITTEN);
        clock.set(NOW);
        assertThat(http.get("/api/measures", Map.of("minPosition", WRITTEN)).status())
                .isEqualTo(200);
    }

    private void write(int end) {
        for (PositionedEvent event : EVENTS.subList(written, end)) {
            clock.set(event.at());
            writer.write(List.of(event));
        }
        written = end;
    }

    private long countUntil(Instant last) {
        return EVENTS.subList(0, written).stream()
                .filter(event -> !event.at().isAfter(last))
                .count();
    }

    private Answer past(String path, long position) {
        return http.get(path, Map.of("atPosition", position));
    }

    private List<String> resources() {
        JsonNode measures = past("/api/measures", WRITTEN).json().get("items");
        JsonNode departments = past("/api/departments", WRITTEN).json().get("items");
        JsonNode cities = past("/api/partner-cities", WRITTEN).json().get("items");
        JsonNode years = past("/api/years", WRITTEN).json().get("items");
        return List.of(
                "/api/measures",
                "/api/measures?category=1&status=OPEN&limit=3",
                "/api/measures/" + measures.get(0).get("id").asString(),
                "/api/departments",
                "/api/departments/" + departments.get(0).get("id").asString(),
                "/api/departments?responsibleOn=2020-04-01",
                "/api/departments/" + departments.get(1).get("id").asString() + "?responsibleOn=2020-04-01",
                "/api/partner-cities",
                "/api/partner-cities/" + cities.get(0).get("slug").asString() + "?limit=2",
                "/api/years",
                "/api/years/" + years.get(0).get("year").asInt());
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private Answer ask(String pathAndQuery) {
        return http.asked(pathAndQuery, Map.of());
    }

    @Test
    void anInstantIsAnsweredWithEverythingRecordedUntilItsMillisecond() {
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            PositionedEvent event = EVENTS.get(random.nextInt(WRITTEN));
            Instant asked = event.at().plusMillis(random.nextInt(3) - 1);
            Answer answer = http.get("/api/measures", Map.of("asOf", asked));

            assertThat(answer.header("Daicho-Position")).isEqualTo("" + countUntil(asked));
            assertThat(answer.json())
                    .isEqualTo(past("/api/measures", countUntil(asked)).json());
        }
    }

    @Test
    void aDateIsTheEndOfThatDayInTokyo() {
        LocalDate first = EVENTS.getFirst().at().atZone(AsOfTexts.ZONE).toLocalDate();
        LocalDate last = EVENTS.get(WRITTEN - 1).at().atZone(AsOfTexts.ZONE).toLocalDate();
        var positions = new TreeSet<String>();
        for (LocalDate day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(AsOfTexts.ZONE).toInstant();
            Answer answer = http.get("/api/years", Map.of("asOf", day));

            assertThat(answer.header("Daicho-Position")).isEqualTo("" + countUntil(end.minusMillis(1)));
            positions.add(answer.header("Daicho-Position"));
        }
        assertThat(positions).hasSizeGreaterThan(5);
    }

    @Test
    void acceptDatetimeIsTheEndOfItsSecondAndMementoDatetimeLeadsToTheSamePositionAgain() {
        for (String path : List.of("/api/measures", "/api/years")) {
            for (int i = 0; i < WRITTEN; i += 3) {
                Instant second = EVENTS.get(i).at().truncatedTo(ChronoUnit.SECONDS);
                Answer answer = negotiated(path, AsOfTexts.httpDate(second.plusSeconds(i % 2)));
                String position = answer.header("Daicho-Position");

                assertThat(position)
                        .isEqualTo("" + countUntil(second.plusSeconds(1 + i % 2).minusMillis(1)));
                assertThat(negotiated(path, answer.header("Memento-Datetime")).header("Daicho-Position"))
                        .isEqualTo(position);
                assertThat(answer.header("Content-Location")).endsWith("atPosition=" + position);
                assertThat(ask(pathOf(answer.header("Content-Location"))).text())
                        .isEqualTo(answer.text());
            }
        }
    }

    private Answer negotiated(String path, String datetime) {
        return http.asked(path, Map.of("Accept-Datetime", datetime));
    }

    private static String pathOf(String uri) {
        return new Link(uri, List.of(), "").path();
    }

    @Test
    void everyAnswerSaysWhatItIsAndWhereItsTimegateAndTimemapAre() {
        for (String path : resources()) {
            Answer now = ask(path);
            Answer then = ask(with(path, "atPosition=" + WRITTEN));

            for (Answer answer : List.of(now, then)) {
                assertThat(answer.headers().get("Vary")).as(path).contains("Accept-Datetime");
                Links links = Links.of(answer);
                Link original = links.relation("original").orElseThrow();
                assertThat(original.path()).isEqualTo(path);
                assertThat(links.relation("timegate")).contains(original);
                assertThat(ask(links.relation("timemap").orElseThrow().path()).header("Content-Type"))
                        .startsWith("application/link-format");
            }
            assertThat(now.headers()).doesNotContainKey("Memento-Datetime");
            assertThat(then.header("Memento-Datetime"))
                    .isEqualTo(AsOfTexts.httpDate(EVENTS.get(WRITTEN - 1).at()));
        }
    }

    @Test
    void prevAndNextWalkTheWholeTimemapOfEveryResource() {
        for (String path : resources()) {
            List<Link> mementos = timeMap(path);
            assertThat(mementos).as(path).hasSizeGreaterThan(1);
            assertThat(mementos.getFirst().relations()).contains("first");
            assertThat(mementos.getLast().relations()).contains("last");

            var forward = new ArrayList<String>();
            var backward = new ArrayList<String>();
            Link last = Links.of(ask(with(path, "atPosition=" + written)))
                    .relation("last")
                    .orElseThrow();
            for (Link at = last; at != null; ) {
                backward.addFirst(at.uri());
                Links links = Links.of(ask(at.path()));
                assertThat(links.relation("last")).map(Link::uri).contains(last.uri());
                assertThat(links.relation("first"))
                        .map(Link::uri)
                        .contains(mementos.getFirst().uri());
                at = links.relation("prev").orElse(null);
            }
            for (Link at = mementos.getFirst(); at != null; ) {
                forward.add(at.uri());
                Answer answer = ask(at.path());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Memento-Datetime")).isEqualTo(at.datetime());
                at = Links.of(answer).relation("next").orElse(null);
            }
            List<String> listed = mementos.stream().map(Link::uri).toList();
            assertThat(forward).as(path).isEqualTo(listed);
            assertThat(backward).as(path).isEqualTo(listed);
        }
    }

    private List<Link> timeMap(String path) {
        var mementos = new ArrayList<Link>();
        Link part = Links.of(ask(path)).relation("timemap").orElseThrow();
        String next = part.path() + "&limit=7";
        while (next != null) {
            Links links = Links.of(ask(next).text());
            mementos.addAll(links.mementos());
            next = links.relation("next").map(Link::path).orElse(null);
        }
        return mementos;
    }

    @Test
    void aTimemapMissesNoChangeOfTheAnswer() {
        for (String path : resources()) {
            var starts = new TreeSet<Long>();
            JsonNode map = http.get("/api/timemap", Map.of("uri", path, "limit", 500, "format", "json"))
                    .json();
            map.get("items").forEach(item -> starts.add(item.get("position").asLong()));
            String before = "";
            for (long position = 0; position <= WRITTEN; position++) {
                Answer answer = ask(with(path, "atPosition=" + position));
                String state = answer.status() == 200 ? content(answer) : "";
                if (!state.equals(before)) {
                    assertThat(starts).as(path).contains(position);
                }
                before = state;
            }
        }
    }

    /** Without the position, which is another one at every event. */
    private static String content(Answer answer) {
        return answer.text().replaceAll("\"(position|next)\":(\"[^\"]*\"|\\d+|null)", "");
    }

    @Test
    void aMeasuresTimemapListsItsEventsAndNothingElse() {
        String path = resources().get(2);
        String id = path.substring(path.lastIndexOf('/') + 1);
        List<Long> own = EVENTS.subList(0, written).stream()
                .filter(event -> event.stream().equals(id))
                .map(PositionedEvent::position)
                .toList();
        JsonNode map = http.get("/api/timemap", Map.of("uri", path), Map.of("Accept", "application/json"))
                .json();

        assertThat(map.get("items")
                        .valueStream()
                        .map(item -> item.get("position").asLong()))
                .containsExactlyElementsOf(own);
        assertThat(map.get("items").get(0).get("datetime").asString())
                .isEqualTo(AsOfTexts.httpDate(
                        EVENTS.get(own.getFirst().intValue() - 1).at()));
        assertThat(map.get("position").asLong()).isEqualTo(written);
        assertThat(map.get("next").isNull()).isTrue();
    }

    @Test
    void beforeTheFirstEventTheLedgerIsEmpty() {
        for (String day : List.of("2022-12-29", "1969-07-20", "0001-01-01")) {
            Answer list = http.get("/api/measures", Map.of("asOf", day));
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.header("Daicho-Position")).isEqualTo("0");
            assertThat(list.json().get("items")).isEmpty();
            assertThat(negotiated("/api/measures", list.header("Memento-Datetime"))
                            .header("Daicho-Position"))
                    .isEqualTo("0");

            Answer detail = http.get(resources().get(2), Map.of("asOf", day));
            assertThat(detail.status()).isEqualTo(404);
            assertThat(detail.header("Daicho-Position")).isEqualTo("0");
            assertThat(detail.json().get("detail").asString()).endsWith("at position 0");
        }
    }

    @Test
    void aMomentThatIsNotOverIsRefusedWithTheNewestThatCanBeAsked() {
        assertRefused(Map.of("asOf", "2023-06-02"), "2023-05-31");
        assertRefused(Map.of("asOf", "2023-06-01"), "2023-05-31");
        assertRefused(Map.of("asOf", "2023-06-01T12:00:00.001+09:00"), "2023-06-01T03:00:00Z");
        assertRefused(Map.of("asOf", "9999-12-31"), "2023-06-01T03:00:00Z");
        assertRefused(Map.of("atPosition", written + 1), "" + written);
        assertRefused(Map.of("atPosition", Long.MAX_VALUE), "" + written);
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        for (String text : List.of(
                "2022-02-30",
                "2022-13-01",
                "2023-02-29",
                "2022-2-3",
                "yesterday",
                "2022-12-31T24:00:00Z",
                "2022-12-31T23:59:60Z",
                "2022-12-31T10:00:00",
                "2022-12-31T10:00:00+25:00",
                "12345",
                "-2022-01-01")) {
            assertRefused(Map.of("asOf", text), "asOf");
        }
        for (String text :
                List.of("2022-12-31", "Fri, 31 Dec 2022 14:59:59 GMT", "Sat, 31 Dec 2022 14:59:59 JST", "x")) {
            Answer answer = negotiated("/api/measures", text);
            assertThat(answer.status()).as(text).isEqualTo(400);
            assertThat(answer.json().get("errors").get(0).get("field").asString())
                    .isEqualTo("Accept-Datetime");
        }
    }

    @Test
    void twoMomentsAreOneTooMany() {
        assertRefused(Map.of("asOf", "2022-12-31", "atPosition", 3), "asOf", "atPosition");
        Map<String, String> header = Map.of("Accept-Datetime", "Sat, 31 Dec 2022 14:59:59 GMT");
        for (String parameter : List.of("asOf=2022-12-31", "atPosition=3")) {
            Answer answer = http.asked("/api/measures?" + parameter, header);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("detail").asString())
                    .contains("Accept-Datetime", parameter.substring(0, parameter.indexOf('=')));
        }
    }

    private void assertRefused(Map<String, ?> parameters, String... said) {
        for (String path : List.of("/api/measures", resources().get(4))) {
            assertRefused(path, parameters, said);
        }
    }

    private void assertRefused(String path, Map<String, ?> parameters, String... said) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status()).as("%s: %s", parameters, answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains(said);
    }

    @Test
    void acceptDatetimeOfATimeNotOverIsAnsweredWithTheNewestState() {
        Answer answer = negotiated("/api/measures", "Wed, 01 Jan 2098 00:00:00 GMT");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Daicho-Position")).isEqualTo("" + written);
        assertThat(answer.header("Memento-Datetime"))
                .isEqualTo(AsOfTexts.httpDate(EVENTS.get(written - 1).at()));
    }

    @Test
    void anUnescapedPlusOfAnOffsetIsUnderstood() {
        Instant asked = EVENTS.get(40).at();
        String text = asked.atOffset(ZoneOffset.ofHours(9)).toString();

        assertThat(text).endsWith("+09:00");
        assertThat(ask("/api/years?asOf=" + text).header("Daicho-Position")).isEqualTo("" + countUntil(asked));
    }

    @Test
    void whoWasResponsibleOnADayIsAskedBesideTheMomentOfTheRead() {
        Answer list = http.get("/api/departments", Map.of("atPosition", WRITTEN, "responsibleOn", "2020-04-01"));
        assertThat(list.json().get("items")).isNotEmpty();
        for (JsonNode item : list.json().get("items")) {
            JsonNode department = http.get(
                            "/api/departments/" + item.get("id").asString(),
                            Map.of("atPosition", WRITTEN, "responsibleOn", "2020-04-01"))
                    .json();
            assertThat(department.at("/responsible/date").asString()).isEqualTo("2020-04-01");
            assertThat(department.at("/responsible/existed").asBoolean()).isTrue();
            assertThat(department.at("/responsible/departments/0/name")).isEqualTo(item.get("name"));
        }
        for (String text : List.of("2022-02-30", "now", "2022")) {
            assertRefused("/api/departments", Map.of("responsibleOn", text), "responsibleOn");
            assertRefused(resources().get(4), Map.of("responsibleOn", text), "responsibleOn");
        }
    }

    @Test
    void aTimemapIsOfAReadingOperationOnly() {
        for (String uri : List.of(
                "/api/nothing",
                "/api/measures/x/rename",
                "/v3/api-docs",
                "/api/timemap?uri=/api/measures",
                "http://elsewhere.example/api/measures",
                "/api/measures#top",
                "/api/measures?text=%zz",
                "measures")) {
            Answer answer = http.get("/api/timemap", Map.of("uri", uri));
            assertThat(answer.status()).as(uri + answer.text()).isEqualTo(400);
            assertThat(answer.json().get("errors").get(0).get("field").asString())
                    .isEqualTo("uri");
        }
        assertThat(ask("/api/timemap").status()).isEqualTo(400);
        assertThat(http.get("/api/timemap", Map.of("uri", "/api/measures?colour=red"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("colour");
        assertThat(http.get("/api/timemap", Map.of("uri", "/api/partner-cities/atlantis"))
                        .text())
                .contains("original")
                .doesNotContain("memento");
    }

    @Test
    void laterEventsChangeNoPastAnswer() {
        var asked = new LinkedHashMap<String, Answer>();
        for (String path : resources()) {
            for (long position : List.of(60L, 120L, (long) WRITTEN)) {
                Answer answer = ask(with(path, "atPosition=" + position));
                asked.put(with(path, "atPosition=" + position), answer);
                if (answer.status() == 200 && answer.json().hasNonNull("next")) {
                    String page =
                            with(path, "cursor=" + answer.json().get("next").asString());
                    asked.put(page, ask(page));
                }
            }
            String time = with(path, "asOf=" + EVENTS.get(99).at());
            asked.put(time, ask(time));
        }
        write(EVENTS.size());
        clock.set(NOW);
        assertThat(http.get("/api/years", Map.of("minPosition", written)).status())
                .isEqualTo(200);

        assertThat(asked.keySet()).anyMatch(path -> path.contains("cursor="));
        asked.forEach((path, before) -> {
            Answer after = ask(path);
            assertThat(after.text()).as(path).isEqualTo(before.text());
            for (String header : List.of("Daicho-Position", "ETag", "Memento-Datetime", "Content-Location")) {
                assertThat(after.header(header)).as(path).isEqualTo(before.header(header));
            }
            if (before.status() == 200) {
                assertThat(after.header("ETag")).as(path).startsWith("\"");
                Answer known = http.asked(path, Map.of("If-None-Match", before.header("ETag")));
                assertThat(known.status()).as(path).isEqualTo(304);
            }
            if (before.status() == 200) {
                // what is erased by law has to vanish from caches, too
                assertThat(after.header("Cache-Control")).as(path).contains("no-cache", "private");
            }
        });
    }
}

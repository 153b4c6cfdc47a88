package io.daicho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.operations.limits.ConcurrencyLimit;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.standalone.Operations.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit at its edge, and one beyond. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

    private static final int BODY = 4 * 1024;
    private static final int HEADER = 8 * 1024;
    private static final int PAGE = 120;
    private static final int AT_ONCE = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path keys;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private FaultyLedger ledger;

    @SuppressWarnings("NullAway.Init")
    private Operations operations;

    @BeforeAll
    void start() throws Exception {
        ledger = FaultyLedger.start(
                keys,
                "--daicho.limits.request-body=" + BODY + "B",
                "--daicho.limits.request-header=" + HEADER + "B",
                "--daicho.limits.page-size=" + PAGE,
                "--daicho.limits.requests=" + 2 * AT_ONCE,
                "--daicho.limits.waits=" + AT_ONCE,
                "--daicho.limits.imports=" + AT_ONCE,
                "--daicho.limits.reports=" + AT_ONCE,
                "--daicho.limits.exports=" + AT_ONCE,
                "--daicho.limits.streams=" + AT_ONCE,
                "--daicho.limits.request-time=2s",
                "--daicho.query.patience=1m");
        operations = Operations.over(new Api(ledger.address()));
    }

    @AfterAll
    void stop() throws Exception {
        ledger.close();
    }

    @Test
    void aBodyAsLargeAsMayBeIsReadAndOneByteMoreIsNot() throws Exception {
        List<Function<String, BodyPublisher>> ways = List.of(
                BodyPublishers::ofString,
                // chunked: nothing tells its length beforehand
                text -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(UTF_8))));
        for (Function<String, BodyPublisher> way : ways) {
            HttpResponse<String> fits = post(way.apply(city(BODY)));
            HttpResponse<String> exceeds = post(way.apply(city(BODY + 1)));

            assertThat(fits.statusCode()).as(fits.body()).isIn(200, 201);
            assertThat(exceeds.statusCode()).as(exceeds.body()).isEqualTo(413);
            assertThat(exceeds.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(exceeds.body()).contains("urn:daicho:problem:too-large", BODY + " bytes");
        }
    }

    private static String city(int bytes) {
        String city = "{\"city\":\"lima\",\"nameJa\":\"L\",\"nameEn\":\"L\",\"country\":\"PE\"}";
        return city + " ".repeat(bytes - city.length());
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(ledger.address() + "/api/partner-cities"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void headersAsLargeAsMayBeAreReadAndLargerOnesAreNot() throws IOException {
        assertThat(statusOfHeaders(HEADER)).isEqualTo(200);
        assertThat(statusOfHeaders(HEADER + 1)).isIn(400, 431);
    }

    private int statusOfHeaders(int bytes) throws IOException {
        String begin = "GET /api/years HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: ";
        String end = "\r\n\r\n";
        URI address = URI.create(ledger.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            String request = begin + "x".repeat(bytes - begin.length() - end.length()) + end;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void aPageAsLargeAsMayBeIsAnsweredAndALargerOneRefusedByEveryList() throws Exception {
        List<Operation> lists = operations.withParameter("limit", Duration.ofSeconds(30));
        assertThat(lists).hasSizeGreaterThan(8);
        for (Operation list : lists) {
            HttpResponse<String> fits = with(list, "limit", PAGE);
            HttpResponse<String> exceeds = with(list, "limit", PAGE + 1);

            assertThat(fits.statusCode()).as("%s: %s", list.id(), fits.body()).isEqualTo(200);
            assertThat(exceeds.statusCode())
                    .as("%s: %s", list.id(), exceeds.body())
                    .isEqualTo(400);
            assertThat(exceeds.body()).as(list.id()).contains("limit", Integer.toString(PAGE + 1));
        }
    }

    private HttpResponse<String> with(Operation operation, String parameter, Object value) throws Exception {
        URI asked = operation.request().uri();
        String joined =
                asked + (asked.getRawQuery() == null ? "?" : asked.getRawQuery().isEmpty() ? "" : "&") + parameter + "="
                        + value;
        return http.send(HttpRequest.newBuilder(URI.create(joined)).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "imports", "reports", "exports", "streams"})
    void asManyAsMayBeAtOnceAreAnsweredAndOneMoreIsToldToComeAgain(String kind) throws Exception {
        ConcurrencyLimit limit = ledger.context().getBean(ConcurrencyLimits.class).all().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow();
        String id = Objects.requireNonNull(Map.of(
                        "requests", "listYears",
                        "imports", "startImport",
                        "reports", "getReport",
                        "exports", "exportBundle",
                        "streams", "followRebuild")
                .get(kind));
        List<ConcurrencyLimit.Place> places = new ArrayList<>(
                IntStream.range(1, limit.most()).mapToObj(i -> limit.enter()).toList());
        try {
            assertThat(ask(id).statusCode()).as("the last place is free").isLessThan(300);
            places.add(limit.enter());
            long refusedBefore = limit.refused();

            HttpResponse<byte[]> refused = ask(id);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new String(refused.body(), UTF_8))
                    .contains("urn:daicho:problem:too-many-at-once", "at most " + limit.most() + " " + kind);
            assertThat(limit.refused()).isEqualTo(refusedBefore + 1);
        } finally {
            places.forEach(ConcurrencyLimit.Place::close);
        }
        assertThat(ask(id).statusCode()).isLessThan(300);
        // an answer is there a moment before its place is given back
        while (limit.taken() > 0) {
            Thread.sleep(5);
        }
    }

    private HttpResponse<byte[]> ask(String operation) throws Exception {
        return http.send(operations.one(operation).request(), BodyHandlers.ofByteArray());
    }

    @Test
    void asManyReadsAsMayWaitForAPositionAndOneMoreIsToldToComeAgain() throws Exception {
        ConcurrencyLimit waits =
                ledger.context().getBean(ConcurrencyLimits.class).waits();
        try (ConcurrencyLimit.Place one = waits.enter();
                ConcurrencyLimit.Place other = waits.enter()) {
            HttpResponse<String> refused = with(operations.one("listYears"), "minPosition", 1_000_000);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("too-many-at-once", "waits");
            assertThat(ask("listYears").statusCode()).as("who need not wait").isEqualTo(200);
        }
    }

    @Test
    void whoWaitsLongerThanARequestMayTakeIsToldSo() throws Exception {
        HttpResponse<String> answer = with(operations.one("listYears"), "minPosition", 1_000_000);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).containsPattern("took-too-long|position-not-reached|unavailable");
    }

    @Test
    void everyLimitOfTheProcessIsInItsMeters() throws Exception {
        HttpResponse<String> meters = http.send(
                HttpRequest.newBuilder(URI.create(ledger.address() + "/actuator/prometheus"))
                        .build(),
                BodyHandlers.ofString());

        ledger.context()
                .getBean(ConcurrencyLimits.class)
                .all()
                .forEach(limit -> assertThat(meters.body())
                        .contains("daicho_limit_most{limit=\"" + limit.name() + "\"} " + (double) limit.most()));
    }
}

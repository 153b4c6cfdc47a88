package io.daicho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.MeasureRegistered;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.view.RandomLedger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A page reads what it shows: four times as much ledger costs it a few documents more, those of a binary search. */
@SpringBootTest(classes = QuerySideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageReadsIT {

    private static final int SMALL = 1_500;
    private static final int LARGE = 4 * SMALL;
    private static final List<PositionedEvent> EVENTS = RandomLedger.events(11, LARGE);
    private static final String URI_OF_LEDGER = TestMongo.freshUri();

    /** Two steps of a binary search for each of the rows and lists that a page of fifty rows touches at most. */
    private static final long SEARCHED_MORE = 120;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", () -> URI_OF_LEDGER);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        DocumentsRead documentsRead() {
            return new DocumentsRead();
        }

        @Bean
        MongoClient mongoClient(DocumentsRead documents) {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(URI_OF_LEDGER))
                    .retryWrites(false)
                    .addCommandListener(documents)
                    .build());
        }
    }

    private final LogWriter writer;
    private final DocumentsRead documents;
    private final String address;

    PageReadsIT(
            @Autowired MongoEventLog log,
            @Autowired EventCatalogue catalogue,
            @Autowired DocumentsRead documents,
            @LocalServerPort int port) {
        this.writer = new LogWriter(log, catalogue);
        this.documents = documents;
        this.address = "http://127.0.0.1:" + port;
    }

    @Test
    void aPageReadsNoMoreOfALargeLedgerThanOfASmallOne() throws IOException, InterruptedException {
        writer.write(EVENTS.subList(0, SMALL));
        Map<String, Long> small = readFor(SMALL);
        writer.write(EVENTS.subList(SMALL, LARGE));
        Map<String, Long> large = readFor(LARGE);

        assertThat(large)
                .allSatisfy((page, read) ->
                        assertThat(read).as(page).isLessThanOrEqualTo(small.getOrDefault(page, 0L) + SEARCHED_MORE));
        // and it is counted at all
        assertThat(small).allSatisfy((page, read) -> assertThat(read).as(page).isPositive());
    }

    private Map<String, Long> readFor(int position) throws IOException, InterruptedException {
        String measure = EVENTS.stream()
                .map(PositionedEvent::event)
                .filter(MeasureRegistered.class::isInstance)
                .map(event -> ((MeasureRegistered) event).measureId().toString())
                .findFirst()
                .orElseThrow();
        get("/ja/measures?minPosition=" + position);
        get("/ja/departments?minPosition=" + position);
        get("/ja/cities?minPosition=" + position);
        get("/ja/years?minPosition=" + position);
        var read = new TreeMap<String, Long>();
        for (String page : List.of(
                "",
                "/measures",
                "/measures?year=2020&outcome=RECORDED",
                "/measures/" + measure + "?atPosition=" + SMALL,
                "/measures/" + measure + "/history?atPosition=" + SMALL,
                "/departments",
                "/cities",
                "/cities/paris",
                "/years",
                "/years/2020",
                "/reports",
                "/log",
                "/log/700")) {
            read.put(page, fewest(page, position));
        }
        return read;
    }

    /** The fewest of some visits: in between the followers of the log read as well. */
    private long fewest(String page, int position) throws IOException, InterruptedException {
        String separator = page.contains("?") ? "&" : "?";
        String asked = page.contains("atPosition") ? page : page + separator + "atPosition=" + position;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = documents.soFar();
            get("/ja" + asked);
            fewest = Math.min(fewest, documents.soFar() - before);
        }
        return fewest;
    }

    private void get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }
}

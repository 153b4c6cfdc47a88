package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verb against a server whose answers the test chooses. */
class RebuildCommandTest {

    @SuppressWarnings("NullAway.Init")
    private ApiStub api;

    private final Session session = Session.withoutServer();

    @BeforeEach
    void start() throws IOException {
        api = new ApiStub().answering("GET /actuator/health", 200, "{\"status\":\"UP\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void followsARebuildToItsEndAndTellsWhatWasCompared() {
        api.answering("POST /api/projections/city/rebuilds", 202, rebuild("city", "QUEUED", ""))
                .answering("GET /api/rebuilds/city_1_2", 200, rebuild("city", "READING", ""))
                .answering("GET /api/rebuilds/city_1_2", 200, rebuild("city", "COMPLETED", ""));

        assertThat(session.run("rebuild", "--url", api.url(), "city")).isZero();
        assertThat(session.out()).contains("city: 42 changes of rows compared at position 7, all equal");
        assertThat(api.requests()).contains("POST /api/projections/city/rebuilds?against=rows ");
    }

    @Test
    void allProjectionsAreThoseTheServerNames() {
        api.answering("GET /api/projections", 200, "{\"items\":[{\"name\":\"city\"},{\"name\":\"year\"}]}")
                .answering("POST /api/projections/city/rebuilds", 202, rebuild("city", "COMPLETED", ""))
                .answering("POST /api/projections/year/rebuilds", 202, rebuild("year", "COMPLETED", ""));

        assertThat(session.run("rebuild", "--url", api.url(), "--against", "log", "all"))
                .isZero();
        assertThat(session.out()).contains("city: ").contains("year: ");
        assertThat(api.requests())
                .contains(
                        "POST /api/projections/city/rebuilds?against=log ",
                        "POST /api/projections/year/rebuilds?against=log ");
    }

    @Test
    void endsWithOneAndSaysWhyWhenTheRowsAreRefused() {
        api.answering("POST /api/projections/city/rebuilds", 202, rebuild("city", "REFUSED", "the rows differ"));

        assertThat(session.run("rebuild", "--url", api.url(), "city")).isEqualTo(1);
        assertThat(session.err()).contains("city: the rows differ");
    }

    @Test
    void endsWithTwoWhenItIsCancelledOrNotBegun() {
        api.answering("POST /api/projections/city/rebuilds", 202, rebuild("city", "CANCELLED", "cancelled by x"))
                .answering("POST /api/projections/nothing/rebuilds", 404, "{\"detail\":\"no projection nothing\"}");

        assertThat(session.run("rebuild", "--url", api.url(), "city")).isEqualTo(2);
        assertThat(session.err()).contains("cancelled by x");
        assertThat(session.run("rebuild", "--url", api.url(), "nothing")).isEqualTo(2);
        assertThat(session.err()).contains("no projection nothing");
    }

    private static String rebuild(String projection, String state, String problem) {
        return """
                {"id":"%1$s_1_2","projection":"%1$s","state":"%2$s","problem":"%3$s",
                "progress":{"events":7,"ofEvents":9},"certificates":[{"changes":42,"position":7}]}""".formatted(projection, state, problem);
    }
}

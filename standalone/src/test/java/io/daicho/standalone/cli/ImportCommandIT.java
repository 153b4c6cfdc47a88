package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb against a server whose answers the test chooses. */
class ImportCommandIT {

    private static final String NO_ROWS = "{\"items\":[],\"next\":null,\"position\":0}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path table;

    @SuppressWarnings("NullAway.Init")
    private ApiStub api;

    private final Session session = Session.withoutServer();

    @BeforeEach
    void start() throws IOException {
        table = Files.writeString(directory.resolve("施策 1.csv"), "row_no\n1\n");
        api = new ApiStub().answering("GET /actuator/health", 200, "{\"status\":\"UP\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void sendsTheFileFollowsItsImportAndEndsWithZeroWhenNoRowIsRejected() {
        api.answering("POST /api/imports", 202, job("QUEUED", 0, 0, 0))
                .answering("GET /api/imports/i1", 200, job("RUNNING", 1, 0, 0))
                .answering("GET /api/imports/i1", 200, job("COMPLETED", 1, 1, 0))
                .answering("GET /api/imports/i1/rows", 200, NO_ROWS);

        assertThat(session.run("import", "--url", api.url(), table.toString())).isZero();
        assertThat(session.out()).contains("2 rows: 1 accepted, 1 unchanged, 0 rejected; 5 events");
        assertThat(api.requests())
                .contains(
                        "POST /api/imports?name=%E6%96%BD%E7%AD%96%201.csv&dryRun=false&onDifference=report row_no\n1\n");
    }

    @Test
    void endsWithOneAndSaysWhyWhenARowIsRejected() {
        String next = "{\"items\":[],\"next\":\"7\",\"position\":0}";
        String rejected = """
                {"items":[{"row":2,"line":9,"outcome":"rejected","messages":
                [{"severity":"error","field":"category","value":"外交","message":"is not a category"}]}],
                "next":null,"position":0}""";
        api.answering("POST /api/imports", 202, job("COMPLETED", 1, 0, 1))
                .answering("GET /api/imports/i1/rows", 200, next)
                .answering("GET /api/imports/i1/rows", 200, rejected);

        assertThat(session.run("import", "--url", api.url() + "/", table.toString()))
                .isEqualTo(1);
        assertThat(session.out())
                .contains("1 rejected")
                .containsPattern("2 +9 +error +category +外交 +is not a category");
        assertThat(api.requests()).anyMatch(request -> request.contains("cursor=7"));
    }

    @Test
    void asksForADryRunAndForCorrections() {
        api.answering(
                        "POST /api/imports",
                        202,
                        job("COMPLETED", 1, 1, 0).replace("\"dryRun\":false", "\"dryRun\":true"))
                .answering("GET /api/imports/i1/rows", 200, NO_ROWS);

        assertThat(session.run(
                        "import", "--dry-run", "--on-difference", "correct", "--url", api.url(), table.toString()))
                .isZero();
        assertThat(session.out()).contains("dry run: nothing was changed");
        assertThat(api.requests()).anyMatch(request -> request.contains("dryRun=true&onDifference=correct"));
    }

    @Test
    void aRefusedTableEndsWithTwoAndTheServersReason() {
        api.answering("POST /api/imports", 422, "{\"title\":\"Wrong header\",\"detail\":\"no column measure\"}");

        assertThat(session.run("import", "--url", api.url(), table.toString())).isEqualTo(2);
        assertThat(session.err()).contains("施策 1.csv was refused: no column measure");
    }

    @Test
    void aFailedImportEndsWithTwoAndItsReason() {
        api.answering(
                "POST /api/imports",
                202,
                job("FAILED", 1, 0, 0).replace("\"problem\":null", "\"problem\":{\"detail\":\"disk full\"}"));

        assertThat(session.run("import", "--url", api.url(), table.toString())).isEqualTo(2);
        assertThat(session.err()).contains("the import failed: disk full");
    }

    @Test
    void whatAnswersButIsNoDaichoIsSaidSo() {
        assertThat(session.run("import", "--url", api.url(), table.toString())).isEqualTo(2);
        assertThat(session.err()).contains("what answers at " + api.url() + " is no Daicho (status 404)");
    }

    @Test
    void silenceAtTheAddressEndsWithTwoAndAdvice() {
        api.close();

        assertThat(session.run("import", "--url", api.url(), table.toString())).isEqualTo(2);
        assertThat(session.err()).contains("no Daicho answers at " + api.url(), "./daicho serve", "--data");
    }

    @Test
    void opensTheDirectoryItselfWhenNobodyHasItOpenAndClosesItAfterwards() {
        api.answering("POST /api/imports", 202, job("COMPLETED", 1, 1, 0))
                .answering("GET /api/imports/i1/rows", 200, NO_ROWS);
        AtomicBoolean closed = new AtomicBoolean();
        Session own = new Session(settings -> {
            assertThat(settings.data()).isEqualTo(directory);
            assertThat(settings.port()).isZero();
            return new StubServer(URI.create(api.url()), closed);
        });

        assertThat(own.run("import", "--data", directory.toString(), table.toString()))
                .isZero();
        assertThat(own.out()).contains("opening " + directory);
        assertThat(closed).isTrue();
    }

    private record StubServer(URI address, AtomicBoolean closed) implements Server {

        @Override
        public String ledger() {
            return "a stub";
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    private static String job(String state, int accepted, int unchanged, int rejected) {
        return """
                {"id":"i1","state":"%s","dryRun":false,"rows":{"total":2,"read":%d,"accepted":%d,"unchanged":%d,
                "rejected":%d},"warnings":0,"events":5,"position":5,"problem":null}""".formatted(state, accepted + unchanged + rejected, accepted, unchanged, rejected);
    }
}

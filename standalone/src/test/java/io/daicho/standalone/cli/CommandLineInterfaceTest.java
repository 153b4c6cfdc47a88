package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.ServerSettings;
import io.daicho.standalone.TestFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {

    @Test
    void helpNamesEveryVerbAndTheExitCodes() {
        Session session = Session.withoutServer();

        assertThat(session.run("--help")).isZero();
        assertThat(session.out())
                .contains(
                        "demo",
                        "serve",
                        "import",
                        "export",
                        "verify",
                        "restore",
                        "audit",
                        "rebuild",
                        "rotate-key",
                        "Exit codes: 0 done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "import", "export", "restore", "audit", "rebuild", "rotate-key"})
    void everyVerbHasHelp(String verb) {
        Session session = Session.withoutServer();

        assertThat(session.run(verb, "--help")).isZero();
        assertThat(session.out()).contains("Usage: daicho " + verb, "--data");
    }

    @Test
    void tellsItsVersion() {
        Session session = Session.withoutServer();

        assertThat(session.run("--version")).isZero();
        assertThat(session.out()).startsWith("daicho ");
    }

    @Test
    void noVerbIsWrongUsage() {
        Session session = Session.withoutServer();

        assertThat(session.run()).isEqualTo(2);
        assertThat(session.err()).contains("Missing a verb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "user", "--bogus"})
    void whatIsNoVerbIsWrongUsage(String word) {
        Session session = Session.withoutServer();

        assertThat(session.run(word)).isEqualTo(2);
        assertThat(session.err()).contains(word);
    }

    @Test
    void importWithoutAFileIsWrongUsage() {
        Session session = Session.withoutServer();

        assertThat(session.run("import")).isEqualTo(2);
        assertThat(session.err()).contains("FILE");
    }

    @Test
    void aPortThatIsNoNumberIsWrongUsage() {
        Session session = Session.withoutServer();

        assertThat(session.run("serve", "--port", "http")).isEqualTo(2);
        assertThat(session.err()).contains("--port", "http");
    }

    @Test
    void aPortThatNoMachineHasIsWrongUsage() {
        Session session = Session.withoutServer();

        assertThat(session.run("serve", "--port", "65536")).isEqualTo(2);
        assertThat(session.err()).contains("65536");
    }

    @Test
    void aDifferenceIsReportedOrCorrectedAndNothingElse() {
        Session session = Session.withoutServer();

        assertThat(session.run("import", "--on-difference", "ignore", "x.csv")).isEqualTo(2);
        assertThat(session.err()).contains("ignore", "report", "correct");
    }

    @Test
    void aMissingFileIsNamed() {
        Session session = Session.withoutServer();

        assertThat(session.run("import", "no-such.csv")).isEqualTo(2);
        assertThat(session.err()).contains("no readable file no-such.csv");
    }

    @Test
    void anAddressThatIsNoneIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("x.csv"), "x");
        Session session = Session.withoutServer();

        assertThat(session.run("import", "--url", "ftp://localhost", file.toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("not an http(s) address: ftp://localhost");
    }

    @Test
    void whatPreventsTheStartIsAllThatIsPrinted() {
        Session session = new Session(settings -> {
            throw TestFailures.ofStart("the data directory x is in use");
        });

        assertThat(session.run("serve")).isEqualTo(2);
        assertThat(session.err()).isEqualToIgnoringNewLines("daicho: the data directory x is in use");
    }

    @Test
    void servesOnlyThisMachineUnlessToldOtherwise() {
        List<ServerSettings> asked = new ArrayList<>();
        Session session = new Session(settings -> {
            asked.add(settings);
            throw TestFailures.ofStart("enough");
        });
        session.run("serve");
        session.run("demo");
        session.run("serve", "--data", "d", "--host", "0.0.0.0", "--port", "81");

        assertThat(asked)
                .containsExactly(
                        new ServerSettings(Path.of("daicho-data", "ledger"), "127.0.0.1", 8080),
                        new ServerSettings(Path.of("daicho-data", "demo"), "127.0.0.1", 8080),
                        new ServerSettings(Path.of("d"), "0.0.0.0", 81));
    }
}

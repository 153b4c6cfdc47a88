package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.standalone.TestFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The verb against a server whose answers the test chooses. */
class AuditCommandIT {

    private static final SigningKey KEY = SigningKey.generate("example.com/ledger");
    private static final String AGAINST = """
        {"number":3,"size":90,"root":"AAA=","key":"example.com/ledger+1+A"}\
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private ApiStub api;

    private final Session session = Session.withoutServer();

    @BeforeEach
    void start() throws IOException {
        api = new ApiStub()
                .answering("GET /actuator/health", 200, "{\"status\":\"UP\"}")
                .answering("POST /api/log/audits", 202, audit("RUNNING", 0, "null", "null"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String audit(String state, long checked, String finding, String against) {
        return """
            {"id":"a1","state":"%s","checked":%d,"total":100,"finding":%s,"against":%s,
            "notes":["Events behind position 90\\u001b[2J are not covered."],"problem":"disk gone"}\
            """.formatted(state, checked, finding, against);
    }

    @Test
    void aSoundLogEndsWithZeroAndSaysAgainstWhatItWasHeld() {
        api.answering("GET /api/log/audits/a1", 200, audit("RUNNING", 40, "null", "null"))
                .answering("GET /api/log/audits/a1", 200, audit("SOUND", 100, "null", AGAINST));

        assertThat(session.run("audit", "--server", api.url())).isZero();
        assertThat(session.out())
                .contains(
                        "40 of 100 events",
                        "100 of 100 events",
                        "Nothing is wrong: 100 events checked against checkpoint 3 over 90 events, signed by"
                                + " example.com/ledger+1+A.",
                        "Note: Events behind position 90");
        assertThat(api.requests()).contains("POST /api/log/audits {}");
    }

    @Test
    void aFindingEndsWithOneAndNamesFieldAndValues() {
        String finding = """
            {"kind":"ALTERED","subject":"EVENT","position":45,"message":"The event at position 45 was altered.",
            "fields":[{"field":"/meta/actor","stored":"\\u001b[31mx","expected":"y"}]}\
            """;
        api.answering("GET /api/log/audits/a1", 200, audit("FOUND", 60, finding, AGAINST));

        assertThat(session.run("audit", "--url", api.url())).isEqualTo(1);
        assertThat(session.out())
                .contains(
                        "ALTERED: The event at position 45 was altered.",
                        "  /meta/actor",
                        "    stored    [31mx",
                        "    expected  y",
                        "Checked 60 of 100 events, good up to checkpoint 3 over 90 events.")
                .doesNotContain("\u001b");
    }

    @Test
    void noEventsAreNotCountedBeforeTheirNumberIsKnown() {
        String unknown = audit("RUNNING", 0, "null", "null").replace("\"total\":100", "\"total\":0");
        api.answering("GET /api/log/audits/a1", 200, unknown)
                .answering("GET /api/log/audits/a1", 200, audit("SOUND", 100, "null", AGAINST));

        assertThat(session.run("audit", "--server", api.url())).isZero();
        assertThat(session.out()).contains("100 of 100 events").doesNotContain("0 of 0", "0/0");
    }

    @Test
    void aLogThatIsGoneIsNotCounted() {
        String finding = """
            {"kind":"TRUNCATED","subject":"EVENT","position":1,"message":"The log ends at position 0.","fields":[]}\
            """;
        String gone = audit("FOUND", 0, finding, "null").replace("\"total\":100", "\"total\":0");
        api.answering("GET /api/log/audits/a1", 200, gone);

        assertThat(session.run("audit", "--server", api.url())).isEqualTo(1);
        assertThat(session.out())
                .contains("The log has no events, no checkpoint agreed with.")
                .doesNotContain("0 of 0");
    }

    @Test
    void aCheckpointThatOnlySomebodyElseHasIsNamedSo() {
        String against = AGAINST.replace("\"number\":3", "\"number\":null");
        api.answering("GET /api/log/audits/a1", 200, audit("SOUND", 100, "null", against));

        assertThat(session.run("audit", "--server", api.url())).isZero();
        assertThat(session.out()).contains("against the checkpoint kept elsewhere over 90 events");
    }

    @Test
    void whatPreventedTheAuditEndsWithTwo() {
        api.answering("GET /api/log/audits/a1", 200, audit("FAILED", 5, "null", "null"));

        assertThat(session.run("audit", "--server", api.url())).isEqualTo(2);
        assertThat(session.err()).contains("the audit could not be carried out: disk gone");
    }

    @Test
    void aServerThatAuditsAlreadyEndsWithTwoAndItsReason() throws IOException {
        try (var busy = new ApiStub()
                .answering("GET /actuator/health", 200, "{}")
                .answering("POST /api/log/audits", 409, "{\"detail\":\"audit a0 is running on this node\"}")) {
            assertThat(session.run("audit", "--server", busy.url())).isEqualTo(2);
            assertThat(session.err()).contains("does not audit: audit a0 is running on this node");
        }
    }

    @Test
    void sendsTheKeyAndTheCheckpointThatWereKeptElsewhere() throws IOException {
        String text = new Checkpoint("example.com/ledger", 0, MerkleHashes.EMPTY_TREE).text();
        SignedNote note = SignedNote.of(text, KEY.sign(text));
        Path file = Files.writeString(directory.resolve("checkpoint"), note.encoded());
        api.answering("GET /api/log/audits/a1", 200, audit("SOUND", 100, "null", "null"));

        assertThat(session.run(
                        "audit",
                        "--server",
                        api.url(),
                        "--key",
                        KEY.verifierKey().text(),
                        "--checkpoint",
                        file.toString()))
                .isZero();
        String sent = JsonMapper.shared()
                .createObjectNode()
                .put("key", KEY.verifierKey().text())
                .put("checkpoint", note.encoded())
                .toString();
        assertThat(api.requests()).contains("POST /api/log/audits " + sent);
    }

    @Test
    void whatIsNoKeyOrNoCheckpointIsRefusedBeforeAnybodyIsAsked() throws IOException {
        Path file = Files.writeString(directory.resolve("note"), "none");

        assertThat(session.run("audit", "--server", api.url(), "--key", "none")).isEqualTo(2);
        assertThat(session.run("audit", "--server", api.url(), "--checkpoint", file.toString()))
                .isEqualTo(2);
        assertThat(session.run("audit", "--server", api.url(), "--checkpoint", "no-such-file"))
                .isEqualTo(2);
        assertThat(session.err())
                .contains("--key: verifier key is not name+id+base64", "is no signed checkpoint", "no readable file");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() {
        Path none = directory.resolve("none");

        assertThat(session.run("audit", "--data", none.toString())).isEqualTo(2);
        assertThat(session.err()).contains("there is no directory " + none);
        assertThat(none).doesNotExist();
    }

    @Test
    void opensTheDirectoryWithoutSigningWhatIsThere() {
        Session own = new Session(settings -> {
            assertThat(settings.data()).isEqualTo(directory);
            assertThat(settings.signing()).isFalse();
            throw TestFailures.ofStart("seen");
        });

        assertThat(own.run("audit", "--data", directory.toString())).isEqualTo(2);
        assertThat(own.out()).contains("opening " + directory + " for this audit");
        assertThat(own.err()).contains("seen");
    }
}

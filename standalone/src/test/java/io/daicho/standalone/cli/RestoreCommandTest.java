package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.TestBundles;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.standalone.Restoration;
import io.daicho.standalone.Restorer;
import io.daicho.standalone.TestFailures;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb without a database: what it asks for and what it says. */
class RestoreCommandTest {

    private static final String KEY = TestBundles.KEY.verifierKey().text();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void asksForWhatItIsToldAndSaysWhatToDoNext() {
        var asked = new ArrayList<Restoration>();
        Session session = session((restoration, progress) -> {
            asked.add(restoration);
            progress.at("Writing", 60, 60);
            return verified(restoration);
        });

        assertThat(session.run("restore", bundle(), "--data", "d", "--key", KEY))
                .isZero();
        assertThat(asked)
                .containsExactly(new Restoration(
                        Path.of(bundle()), List.of(TestBundles.KEY.verifierKey()), Path.of("d"), false));
        assertThat(session.out())
                .contains(
                        "Writing 60 events",
                        "Restored 60 events of " + TestBundles.ORIGIN + ", root ",
                        "Its key is " + KEY,
                        "put its key file back");
    }

    @Test
    void aNewKeyIsSaidToBeTiedToNothing() {
        Session session = session((restoration, progress) -> {
            assertThat(restoration.newKey()).isTrue();
            assertThat(restoration.data()).isEqualTo(Serving.LEDGER);
            return verified(restoration);
        });

        assertThat(session.run("restore", bundle(), "--new-key")).isZero();
        assertThat(session.out()).contains("makes a new key", "nothing ties it to " + KEY, "No --key was given");
    }

    @Test
    void aBundleThatDoesNotVerifyEndsWithOne() {
        Session session = session((restoration, progress) -> {
            throw new BundleFault("events.ndjson line 3: position is 4, expected 3");
        });

        assertThat(session.run("restore", "x.zip")).isEqualTo(1);
        assertThat(session.err())
                .contains("does not verify, nothing was restored: x.zip: events.ndjson line 3: position is 4");
    }

    @Test
    void aDatabaseThatIsNotEmptyEndsWithTwo() {
        Session session = session((restoration, progress) -> {
            throw TestFailures.ofStart("the database is not empty (log)");
        });

        assertThat(session.run("restore", "x.zip")).isEqualTo(2);
        assertThat(session.err()).isEqualToIgnoringNewLines("daicho: the database is not empty (log)");
    }

    @Test
    void aFileThatIsNotThereEndsWithTwo() {
        Session session = session((restoration, progress) -> {
            throw new NoSuchFileException("x.zip");
        });

        assertThat(session.run("restore", "x.zip")).isEqualTo(2);
        assertThat(session.err()).contains("there is no file x.zip");
    }

    private String bundle() {
        return directory.resolve("b.zip").toString();
    }

    private static VerifiedBundle verified(Restoration restoration) throws IOException, BundleFault {
        try (Bundle bundle = Bundle.open(TestBundles.write(restoration.bundle(), 60, 1))) {
            return new BundleVerification(bundle, (events, of) -> {}).events();
        }
    }

    private static Session session(Restorer restorer) {
        return new Session(
                settings -> {
                    throw new AssertionError("started a server on " + settings);
                },
                restorer);
    }
}

package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.bundle.BundleFault;
import io.daicho.bundle.TestBundles;
import io.daicho.bundle.Zips;
import io.daicho.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String KEY = TestBundles.KEY.verifierKey().text();

    private final Session session = Session.withoutServer();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @BeforeEach
    void write() throws IOException, BundleFault {
        bundle = TestBundles.write(directory.resolve("b.zip"), 60, 1);
    }

    @Test
    void aBundleThatVerifiesEndsWithZeroAndSaysWhatItHolds() {
        assertThat(session.run("verify", bundle.toString(), "--key", KEY)).isZero();
        assertThat(session.out())
                .contains(
                        bundle + " verifies",
                        "log        " + TestBundles.ORIGIN,
                        "events     60 in ",
                        "root       ",
                        "texts      ",
                        "signed by  " + KEY)
                .doesNotContain("No --key");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void withoutAKeyItSaysWhatThatLeavesOpen() {
        assertThat(session.run("verify", bundle.toString())).isZero();
        assertThat(session.out()).contains("No --key was given", "Compare that key");
    }

    @Test
    void aBundleThatDoesNotVerifyEndsWithOneAndThePlace() throws IOException {
        Zips.change(bundle, "events.ndjson", text -> text.replace("\"position\":7,", "\"position\":8,"));

        assertThat(session.run("verify", bundle.toString(), "--key", KEY)).isEqualTo(1);
        assertThat(session.err())
                .contains("does not verify: " + bundle + ": events.ndjson line 7: position is 8, expected 7");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aKeyThatDidNotSignEndsWithOne() {
        String other = SigningKey.generate(TestBundles.ORIGIN).verifierKey().text();

        assertThat(session.run("verify", bundle.toString(), "--key", other)).isEqualTo(1);
        assertThat(session.err()).contains("checkpoint: not signed by " + other);
    }

    @Test
    void whatIsNoKeyIsWrongUsage() {
        assertThat(session.run("verify", bundle.toString(), "--key", "secret")).isEqualTo(2);
        assertThat(session.err()).contains("--key", "name+id+base64", "secret");
    }

    @Test
    void halfAZipEndsWithOne() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        Files.write(bundle, Arrays.copyOf(whole, whole.length / 2));

        assertThat(session.run("verify", bundle.toString())).isEqualTo(1);
        assertThat(session.err()).contains("is not a zip, or not the whole of it");
    }

    @Test
    void aFileThatIsNotThereEndsWithTwo() {
        assertThat(session.run("verify", directory.resolve("none.zip").toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("there is no file");
        assertThat(session.run("verify", directory.toString())).isEqualTo(2);
    }

    @Test
    void againstAnOlderOneItSaysThatItGoesOnFromThere() throws IOException, BundleFault {
        Path newer = TestBundles.write(directory.resolve("newer.zip"), 90, 1);

        assertThat(session.run("verify", newer.toString(), "--against", bundle.toString()))
                .isZero();
        assertThat(session.out()).contains("goes on from " + bundle + ": the first 60 events are the same");
    }

    @Test
    void againstAnOlderOneAForkIsNamed() throws IOException, BundleFault {
        Path fork = TestBundles.write(directory.resolve("fork.zip"), 90, 2);

        assertThat(session.run("verify", fork.toString(), "--against", bundle.toString()))
                .isEqualTo(1);
        assertThat(session.err()).contains("does not go on from the older bundle: position 1 is another event, /");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void anOlderOneThatDoesNotVerifyIsNamed() throws IOException, BundleFault {
        Path newer = TestBundles.write(directory.resolve("newer.zip"), 90, 1);
        Zips.change(bundle, "checkpoint", text -> text.replace("\n60\n", "\n59\n"));

        assertThat(session.run("verify", newer.toString(), "--against", bundle.toString()))
                .isEqualTo(1);
        assertThat(session.err()).contains("the older bundle " + bundle + ": checkpoint: the signature by");
    }

    @Test
    void aLongOneShowsHowFarItIs() throws IOException, BundleFault {
        Path large = TestBundles.write(directory.resolve("large.zip"), 20_000, 3);

        assertThat(session.run("verify", large.toString())).isZero();
        assertThat(session.out()).contains("  2000 of 20000 events", "  20000 of 20000 events");
    }
}

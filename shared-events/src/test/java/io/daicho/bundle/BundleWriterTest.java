package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.proof.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {

    private final SampleLog log = new SampleLog(20, 9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void holdsTheFilesOfTheFormat() throws IOException, BundleFault {
        Map<String, byte[]> files = Zips.read(TestBundles.write(directory.resolve("b.zip"), log));

        assertThat(files.keySet())
                .containsExactly("README.txt", "public-key", "checkpoint", "events.ndjson", "texts.ndjson");
        assertThat(text(files, "events.ndjson")).isEqualTo(String.join("\n", log.lines()) + "\n");
        assertThat(text(files, "public-key"))
                .isEqualTo(TestBundles.KEY.verifierKey().text() + "\n");
        assertThat(text(files, "checkpoint"))
                .isEqualTo(TestBundles.note(log.lines(), TestBundles.KEY).encoded());
        assertThat(text(files, "texts.ndjson").lines())
                .hasSize(log.texts().size())
                .first()
                .asString()
                .matches("\\{\"field\":\"/payload/result/text\",\"position\":\\d+,\"salt\":\"[^\"]{44}\","
                        + "\"text\":\"会議 \\d+\"}");
        assertThat(text(files, "README.txt")).contains("events.ndjson", "ANYBODY CAN PUT A KEY HERE");
    }

    @Test
    void theSameContentsGiveTheSameBytesWhereverTheMachineStands() throws IOException, BundleFault {
        Path one = TestBundles.write(directory.resolve("one.zip"), log);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(TestBundles.write(directory.resolve("other.zip"), log)).hasSameBinaryContentAs(one);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void otherEventsThanTheCheckpointsAreNeverAWholeZip() throws IOException, BundleFault {
        var out = new ByteArrayOutputStream();
        var writer =
                new BundleWriter(out, TestBundles.note(log.lines(), TestBundles.KEY), TestBundles.KEY.verifierKey());
        for (String line : new SampleLog(20, 10).lines()) {
            writer.event(line);
        }

        assertThatThrownBy(writer::endOfEvents)
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("the log has 20 events with the root");
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        Path written = Files.write(directory.resolve("half.zip"), out.toByteArray());
        assertThatThrownBy(() -> Bundle.open(written)).isInstanceOf(BundleFault.class);
    }

    @Test
    void fewerEventsThanTheCheckpointsAreNeverAWholeZip() throws IOException, BundleFault {
        var writer = new BundleWriter(
                new ByteArrayOutputStream(),
                TestBundles.note(log.lines(), TestBundles.KEY),
                TestBundles.KEY.verifierKey());
        writer.event(log.lines().getFirst());

        assertThatThrownBy(writer::endOfEvents).isInstanceOf(BundleFault.class);
    }

    @Test
    void aCheckpointThatTheKeyHasNotSignedIsNotWritten() {
        SigningKey other = SigningKey.generate(TestBundles.ORIGIN);

        assertThatThrownBy(() -> new BundleWriter(
                        new ByteArrayOutputStream(), TestBundles.note(List.of(), TestBundles.KEY), other.verifierKey()))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining("is not signed by");
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }
}

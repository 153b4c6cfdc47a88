package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip that is not exactly a bundle's is refused, whatever its events are. */
class BundleZipTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @BeforeEach
    void write() throws IOException, BundleFault {
        bundle = TestBundles.write(directory.resolve("b.zip"), new SampleLog(50, 6));
    }

    @Test
    void oneCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(bundle, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> verify()).as("%d bytes", length).isInstanceOf(BundleFault.class);
        }
        Files.write(bundle, Arrays.copyOf(whole, whole.length - 1));
        refused("is not a zip, or not the whole of it");
    }

    /** Not every bit of a zip says something; those that change what is read are found. */
    @Test
    void aFlippedBitIsFoundOrChangesNothing() throws IOException, BundleFault {
        byte[] whole = Files.readAllBytes(bundle);
        VerifiedBundle expected = verify();
        var random = new Random(7);
        int found = 0;
        for (int i = 0; i < 600; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(bundle, flipped);
            try {
                assertThat(verify()).isEqualTo(expected);
            } catch (BundleFault e) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.txt", "events.ndjson/", "../events.ndjson", "EVENTS.NDJSON"})
    void aFileThatNoBundleHasIsNamed(String file) throws IOException {
        Map<String, byte[]> files = Zips.read(bundle);
        files.put(file, new byte[0]);
        Zips.write(bundle, files);

        refused("the zip holds a file that no bundle has: \"" + file + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.txt", "public-key", "checkpoint", "events.ndjson"})
    void aMissingFileIsNamed(String file) throws IOException {
        Map<String, byte[]> files = Zips.read(bundle);
        files.remove(file);
        Zips.write(bundle, files);

        refused("the zip holds no file " + file);
    }

    @Test
    void aFileThatIsThereTwiceIsNamed() throws IOException {
        Map<String, byte[]> files = Zips.read(bundle);
        files.put("CHECKPOINT", files.getOrDefault("checkpoint", new byte[0]));
        Zips.write(bundle, files);
        replaceInBytes("CHECKPOINT", "checkpoint");

        refused("the zip holds checkpoint twice");
    }

    @Test
    void somethingBeforeTheFirstFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        Files.write(bundle, concatenated(new byte[64], whole));

        assertThatThrownBy(this::verify).isInstanceOf(BundleFault.class);
    }

    @Test
    void somethingBehindTheDirectoryIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        Files.write(bundle, concatenated(whole, new byte[10]));
        assertThatThrownBy(this::verify).isInstanceOf(BundleFault.class);

        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putShort(whole.length - 2, (short) 10);
        Files.write(bundle, concatenated(whole, new byte[10]));
        refused("the zip holds something behind its directory");
    }

    /** Who reads such a zip from its front gets other events than who reads it from its directory. */
    @Test
    void aFileHiddenInFrontOfItsDirectoryIsRefused() throws IOException {
        Path hidden = directory.resolve("hidden.zip");
        Zips.write(hidden, Map.of("events.ndjson", "{}\n".getBytes(StandardCharsets.UTF_8)));
        byte[] first = Files.readAllBytes(hidden);
        int length = indexOf(first, new byte[] {'P', 'K', 1, 2});
        byte[] whole = Files.readAllBytes(bundle);
        byte[] both = concatenated(Arrays.copyOf(first, length), whole);
        shiftDirectory(both, length);
        Files.write(bundle, both);

        refused("in front of it and \"README.txt\" in its directory");
    }

    @Test
    void aFileCalledOtherwiseInFrontOfItIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        int at = indexOf(whole, "checkpoint".getBytes(StandardCharsets.UTF_8));
        whole[at] = 'C';
        Files.write(bundle, whole);

        refused("Checkpoint");
    }

    @Test
    void aMissingFileCannotBeRead() {
        assertThatThrownBy(() -> Bundle.open(directory.resolve("none.zip"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aTextThatIsNoZipIsRefused() throws IOException {
        Files.writeString(bundle, "events\n".repeat(100));

        refused("is not a zip, or not the whole of it");
    }

    private VerifiedBundle verify() throws IOException, BundleFault {
        return BundleVerificationTest.verify(bundle, List.of());
    }

    private void refused(String message) {
        assertThatThrownBy(this::verify).isInstanceOf(BundleFault.class).hasMessageContaining(message);
    }

    private void replaceInBytes(String part, String instead) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        byte[] wanted = part.getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = instead.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = indexOf(bytes, wanted); at >= 0; at = indexOf(bytes, wanted)) {
            System.arraycopy(other, 0, bytes, at, other.length);
        }
        Files.write(bundle, bytes);
    }

    /** Moves every offset of a zip's directory, and the directory's own. */
    private static void shiftDirectory(byte[] zip, int by) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int at = bytes.getInt(end + 16) + by;
        bytes.putInt(end + 16, at);
        while (bytes.getInt(at) == 0x02014b50) {
            bytes.putInt(at + 42, bytes.getInt(at + 42) + by);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleExtensionTest {

    private final List<String> lines = new SampleLog(90, 8).lines();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aLaterBundleGoesOnFromEveryEarlierOne() throws IOException, BundleFault {
        Path newer = write("newer.zip", lines);
        for (int size : new int[] {0, 1, 2, 31, 64, 89, 90}) {
            Path older = write("older.zip", lines.subList(0, size));
            assertThatCode(() -> check(older, newer)).as("%d", size).doesNotThrowAnyException();
        }
    }

    @Test
    void aForkIsNamedByPositionAndField() throws IOException, BundleFault {
        var forked = new ArrayList<>(lines);
        forked.set(40, forked.get(40).replaceFirst("\"year\":202.", "\"year\":2030"));
        Path older = write("older.zip", lines.subList(0, 60));
        Path newer = write("newer.zip", forked);

        assertThatThrownBy(() -> check(older, newer))
                .isInstanceOf(BundleFault.class)
                .hasMessageMatching("does not go on from the older bundle: position 41 is another event,"
                        + " /payload/year was \"202.\" and is \"2030\"");
    }

    @Test
    void aForkBehindTheOlderBundleIsNone() throws IOException, BundleFault {
        var forked = new ArrayList<>(lines);
        forked.set(60, forked.get(60).replaceFirst("\"year\":202.", "\"year\":2030"));
        Path older = write("older.zip", lines.subList(0, 60));
        Path newer = write("newer.zip", forked);

        assertThatCode(() -> check(older, newer)).doesNotThrowAnyException();
    }

    @Test
    void aShorterOneDoesNotGoOn() throws IOException, BundleFault {
        Path older = write("older.zip", lines);
        Path newer = write("newer.zip", lines.subList(0, 89));

        assertThatThrownBy(() -> check(older, newer))
                .hasMessage("does not go on from the older bundle: it has 89 events, the older one 90");
    }

    private Path write(String name, List<String> events) throws IOException, BundleFault {
        return TestBundles.write(directory.resolve(name), events, List.of());
    }

    private static void check(Path older, Path newer) throws IOException, BundleFault {
        try (Bundle before = Bundle.open(older);
                Bundle after = Bundle.open(newer)) {
            var extension = new BundleExtension(before, after);
            extension.check(new BundleVerification(after, (events, of) -> {}).events(extension.common(), event -> {}));
        }
    }
}

package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final int ROWS = 1_000;
    private static final int ROW_BYTES = 200;
    private static final int ROWS_A_WRITE = 50;

    @Test
    void theFileStaysWithinTwiceItsCompactedSizeAndTheSlackHoweverMuchIsWritten(@TempDir Path directory) {
        MVStore store = DataFile.open(directory.resolve("data"));
        GroupCommit commits =
                new GroupCommit(store, new Compaction(store, Compaction.SLACK_BYTES), false, failure -> {});
        MVMap<Integer, byte[]> rows = store.openMap("rows");
        Random random = new Random(1);
        long largest = 0;
        long written = 0;
        while (written < 4 * Compaction.SLACK_BYTES) {
            long before = store.getFileStore().size();
            commits.run(() -> {
                for (int i = 0; i < ROWS_A_WRITE; i++) {
                    rows.put(random.nextInt(ROWS), incompressible(random));
                }
                return rows;
            });
            long after = store.getFileStore().size();
            written += Math.max(0, after - before);
            largest = Math.max(largest, after);
        }
        long live = (long) ROWS * ROW_BYTES;

        assertThat(largest).isLessThan(Compaction.SLACK_BYTES + 20 * live);
        commits.close();
        assertThat(directory.resolve("data")).exists();
        assertThat(directory.resolve("data").toFile().length()).isLessThan(5 * live);
    }

    private static byte[] incompressible(Random random) {
        byte[] bytes = new byte[ROW_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}

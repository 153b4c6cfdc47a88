package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

class DataFileTest {

    private static final Path FILE = Path.of("daicho.mv.db");

    @Test
    void aFileThatDidNotFitIntoMemoryIsNotCalledDamaged() {
        MVStoreException inner = DataUtils.newMVStoreException(
                DataUtils.ERROR_INTERNAL, "{0}", "panic", new OutOfMemoryError("Java heap space"));

        assertThat(DataFile.explain(FILE, inner))
                .contains(FILE.toString(), "Java heap space", "-Xmx")
                .doesNotContain("is damaged");
    }

    @Test
    void aFileThatIsDamagedIsCalledSo() {
        assertThat(DataFile.explain(FILE, DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "chunk 7")))
                .contains(FILE.toString(), "is damaged", "chunk 7");
    }
}

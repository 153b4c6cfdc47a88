package io.daicho.tree.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private final Path path;

    KeyFileTest(@TempDir Path directory) {
        this.path = directory.resolve("keys").resolve("checkpoint.key");
    }

    @Test
    void aNewKeyIsReadBackAsItWasMade() {
        KeyFile.Keys made = new KeyFile(path).create("ledger.example/tokyo");

        assertThat(new KeyFile(path).read().signing().text())
                .isEqualTo(made.signing().text());
        assertThat(made.signing().verifierKey().name()).isEqualTo("ledger.example/tokyo");
    }

    @Test
    void nodesThatShareAFileAndStartAtOnceAgreeOnOneKey() throws Exception {
        int nodes = 8;
        var together = new CyclicBarrier(nodes);
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Callable<String>> starts = Collections.nCopies(nodes, () -> {
                together.await();
                return new KeyFile(path)
                        .create("ledger.example/tokyo")
                        .signing()
                        .text();
            });
            for (Future<String> key : threads.invokeAll(starts)) {
                assertThat(key.get())
                        .isEqualTo(new KeyFile(path).read().signing().text());
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadItAndNothingElseIsLeftBesideIt() throws IOException {
        new KeyFile(path).create("ledger.example/tokyo");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolveSibling(""))))
                .isEqualTo("rwx------");
        try (var files = Files.list(path.resolveSibling(""))) {
            assertThat(files).containsExactly(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsOpenToOthersIsRefused(String rights) throws IOException {
        new KeyFile(path).create("ledger.example/tokyo");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));

        assertThatExceptionOfType(KeyFileRefused.class)
                .isThrownBy(() -> new KeyFile(path).read())
                .withMessageContaining(path.toString())
                .withMessageContaining("chmod 600");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsGroupMayReadItWhereThatIsAskedForAndNothingElse() throws IOException {
        String made = new KeyFile(path).create("ledger.example/tokyo").signing().text();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r-----"));

        assertThat(new KeyFile(path, true).read().signing().text()).isEqualTo(made);
        for (String rights : List.of("rw-rw----", "rw-r-x---", "rw-r--r--")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            assertThatExceptionOfType(KeyFileRefused.class).as(rights).isThrownBy(() -> new KeyFile(path, true).read());
        }
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingShown() throws IOException {
        String damaged = SigningKey.generate("ledger.example/tokyo").text().replace("PRIVATE", "PIRATE");
        OwnerOnly.write(path, damaged);

        assertThatExceptionOfType(KeyFileRefused.class)
                .isThrownBy(() -> new KeyFile(path).read())
                .withMessageContaining("PRIVATE+KEY+name+id+base64")
                .withMessageNotContaining("ledger.example")
                .withNoCause();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        OwnerOnly.write(path, "\n");

        assertThatExceptionOfType(KeyFileRefused.class)
                .isThrownBy(() -> new KeyFile(path).read())
                .withMessageContaining("empty");
    }

    @Test
    void aFileThatIsMissingCannotBeRotated() {
        assertThatExceptionOfType(KeyFileRefused.class)
                .isThrownBy(() -> new KeyFile(path).rotate())
                .withMessageContaining("cannot be read");
    }
}

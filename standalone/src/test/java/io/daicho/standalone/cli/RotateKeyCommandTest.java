package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RotateKeyCommandTest {

    private final SigningKey present = SigningKey.generate("ledger.example/tokyo");
    private final Path data;
    private final Path file;

    RotateKeyCommandTest(@TempDir Path data) throws IOException {
        this.data = data;
        Files.createDirectory(data.resolve("keys"));
        this.file = Files.createFile(
                data.resolve("keys").resolve("checkpoint.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, present.text() + "\n");
    }

    @Test
    void theNewKeyStandsBehindTheOneItSucceedsAndItsVerifierKeyIsPrinted() throws IOException {
        Session session = Session.withoutServer();

        assertThat(session.run("rotate-key", "--data", data.toString())).isZero();
        String[] lines = Files.readString(file).split("\n");
        SigningKey next = SigningKey.parse(lines[1]);

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo(present.text());
        assertThat(next.verifierKey().name()).isEqualTo("ledger.example/tokyo");
        assertThat(session.out()).contains(next.verifierKey().text()).doesNotContain("PRIVATE");
    }

    @Test
    void aFileThatIsElsewhereIsNamed() throws IOException {
        Path other = Files.move(file, data.resolve("other.key"));
        Session session = Session.withoutServer();

        assertThat(session.run("rotate-key", "--key-file", other.toString())).isZero();
        assertThat(Files.readString(other).lines()).hasSize(2);
    }

    @Test
    void aFileThatIsOpenToOthersIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Session session = Session.withoutServer();

        assertThat(session.run("rotate-key", "--data", data.toString())).isEqualTo(2);
        assertThat(session.err()).contains(file.toString(), "chmod 600");
        assertThat(Files.readString(file).lines()).hasSize(1);
    }

    @Test
    void whereThereIsNoKeyYetNoneIsMade() throws IOException {
        Files.delete(file);
        Session session = Session.withoutServer();

        assertThat(session.run("rotate-key", "--data", data.toString())).isEqualTo(2);
        assertThat(session.err()).contains("cannot be read").contains(file.toString());
        assertThat(file).doesNotExist();
    }
}

package io.daicho.importing;

import io.daicho.importing.reading.ReadingLimits;
import io.daicho.importing.reading.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file as it came in.
 *
 * @param sha256 of its bytes, hex
 */
record ReceivedFile(String sha256, long bytes) {

    /** Writes what is sent to a path, and stops once it is over the limit, whatever size was announced. */
    static ReceivedFile write(InputStream content, Path file, ReadingLimits limits) throws IOException {
        MessageDigest sha256 = Repetitions.sha256();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > limits.fileBytes()) {
                    throw TableFile.tooLarge(limits);
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new ReceivedFile(HexFormat.of().formatHex(sha256.digest()), bytes);
    }
}

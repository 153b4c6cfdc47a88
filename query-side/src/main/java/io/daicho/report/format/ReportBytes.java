package io.daicho.report.format;

import io.daicho.report.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A written table: kept in a file until it is sent, since its digest stands in the headers, and never whole in memory.
 */
public final class ReportBytes implements AutoCloseable {

    private final Path file;
    private final byte[] sha256;
    private final long length;

    private ReportBytes(Path file, byte[] sha256, long length) {
        this.file = file;
        this.sha256 = sha256;
        this.length = length;
    }

    /** Writes the table; what the table throws leaves nothing behind. */
    public static ReportBytes of(Table table, Format format, boolean bom) throws IOException {
        Path file = Files.createTempFile("daicho-report", "." + format.extension());
        try {
            MessageDigest digest = digest();
            try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                format.write(table, bom, out);
            }
            return new ReportBytes(file, digest.digest(), Files.size(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    public long length() {
        return length;
    }

    public void sendTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

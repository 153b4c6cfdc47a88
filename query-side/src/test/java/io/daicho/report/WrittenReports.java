package io.daicho.report;

import io.daicho.report.format.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tables as bytes. */
final class WrittenReports {

    private WrittenReports() {}

    static byte[] bytes(Table table, Format format, boolean bom) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(table, bom, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(Table table, Format format) {
        return new String(bytes(table, format, false), StandardCharsets.UTF_8);
    }
}

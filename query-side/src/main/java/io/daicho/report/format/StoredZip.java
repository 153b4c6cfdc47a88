package io.daicho.report.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that its bytes depend on its content alone: one time for all entries and for the document, and no
 * compression, whose output differs between implementations of zlib.
 */
final class StoredZip {

    // not 1980-01-01, the first time of the format, which Java writes in the machine's time zone
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String DOCUMENT_PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

    private StoredZip() {}

    static void copy(Path workbook, OutputStream out) throws IOException {
        try (var from = new ZipFile(workbook.toFile())) {
            var to = new ZipOutputStream(out);
            to.setMethod(ZipOutputStream.STORED);
            List<? extends ZipEntry> entries = from.stream().toList();
            for (ZipEntry entry : entries) {
                if (entry.getName().equals(DOCUMENT_PROPERTIES)) {
                    properties(from, entry, to);
                } else {
                    try (InputStream content = from.getInputStream(entry)) {
                        to.putNextEntry(stored(entry.getName(), entry.getSize(), entry.getCrc()));
                        content.transferTo(to);
                        to.closeEntry();
                    }
                }
            }
            to.finish();
        }
    }

    private static void properties(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        String written;
        try (InputStream content = from.getInputStream(entry)) {
            written = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] fixed =
                CREATED.matcher(written).replaceAll("${tag}" + TIME + ":00Z").getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(fixed);
        to.putNextEntry(stored(entry.getName(), fixed.length, crc.getValue()));
        to.write(fixed);
        to.closeEntry();
    }

    private static ZipEntry stored(String name, long size, long crc) {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(TIME);
        return entry;
    }
}

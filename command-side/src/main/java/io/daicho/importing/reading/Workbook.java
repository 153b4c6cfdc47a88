package io.daicho.importing.reading;

import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The zip of a workbook, opened only after every entry was inflated once, counted and checked: what the entries say about
 * their own size is not believed, and {@link ZipFile} itself checks no sums. Reading again goes through the same {@link ZipFile}, so nothing else is read than was counted.
 */
final class Workbook implements Closeable {

    private final ZipFile zip;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    static Workbook open(Path file, ReadingLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw malformed(
                    "the file begins like XLSX but its zip is truncated, encrypted or damaged: " + e.getMessage(), e);
        }
        try {
            count(zip, limits);
            return new Workbook(zip);
        } catch (Throwable e) {
            zip.close();
            throw e;
        }
    }

    private static void count(ZipFile zip, ReadingLimits limits) throws IOException {
        if (zip.size() > limits.zipEntries()) {
            throw bomb(
                    "the workbook's zip has " + zip.size() + " entries, more than the limit of " + limits.zipEntries());
        }
        Set<String> names = new HashSet<>();
        long total = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw malformed("the workbook's zip has two entries named " + shown(entry), null);
            }
            total += inflate(zip, entry, limits, limits.totalBytes() - total);
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, ReadingLimits limits, long left) {
        byte[] buffer = new byte[1 << 16];
        var crc = new CRC32();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                check(entry, size, limits, left);
                crc.update(buffer, 0, read);
            }
            if (crc.getValue() != entry.getCrc()) {
                throw new ZipException("its checksum is wrong");
            }
            return size;
        } catch (IOException e) {
            throw malformed(
                    "entry " + shown(entry) + " of the workbook is truncated, encrypted or damaged: " + e.getMessage(),
                    e);
        }
    }

    private static void check(ZipEntry entry, long size, ReadingLimits limits, long left) {
        if (size > limits.entryBytes()) {
            throw bomb(
                    "entry " + shown(entry) + " inflates to more than the limit of " + limits.entryBytes() + " bytes");
        }
        if (size > left) {
            throw bomb("the workbook's entries inflate to more than the limit of " + limits.totalBytes() + " bytes");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > ReadingLimits.RATIO_FROM_BYTES && size / packed > limits.ratio()) {
            throw bomb("entry " + shown(entry) + " inflates to more than " + limits.ratio() + " times its size");
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /** @return the part's content, or null where the workbook has no such part */
    @Nullable
    InputStream part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? null : new DamageNamed(zip.getInputStream(entry));
    }

    private static String shown(ZipEntry entry) {
        String name = entry.getName();
        return "'" + (name.length() <= 80 ? name : name.substring(0, 80) + "…") + "'";
    }

    private static UnreadableFile bomb(String detail) {
        return new UnreadableFile(Fault.ZIP_BOMB, detail);
    }

    static UnreadableFile malformed(String detail, @Nullable Throwable cause) {
        return cause == null
                ? new UnreadableFile(Fault.MALFORMED_WORKBOOK, detail)
                : new UnreadableFile(Fault.MALFORMED_WORKBOOK, detail, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class DamageNamed extends FilterInputStream {

        DamageNamed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                return super.read(buffer, from, length);
            } catch (IOException e) {
                throw malformed("the workbook is damaged: " + e.getMessage(), e);
            }
        }
    }
}

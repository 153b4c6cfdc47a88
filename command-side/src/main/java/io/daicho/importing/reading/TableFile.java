package io.daicho.importing.reading;

import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Opens a file by what it contains; its name and declared type are not believed. */
public final class TableFile {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] UTF_16_BE = HexFormat.of().parseHex("feff");
    private static final byte[] UTF_16_LE = HexFormat.of().parseHex("fffe");
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] GZIP = HexFormat.of().parseHex("1f8b");

    private TableFile() {}

    /** @throws UnreadableFile if it is neither CSV nor an XLSX workbook, or is broken where that shows at once */
    public static TableReader open(Path file, ReadingLimits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile(Fault.EMPTY_FILE, "the file is empty: expected CSV or XLSX with a header");
            }
            if (size > limits.fileBytes()) {
                throw tooLarge(limits);
            }
            byte[] start = start(file);
            if (startsWith(start, ZIP)) {
                return XlsxTable.open(file, limits);
            }
            refuseOthers(start);
            return CsvTable.open(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UnreadableFile tooLarge(ReadingLimits limits) {
        return new UnreadableFile(
                Fault.FILE_TOO_LARGE, "the file is larger than the limit of " + limits.fileBytes() + " bytes");
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static void refuseOthers(byte[] start) {
        if (startsWith(start, OLE2)) {
            throw unknown("an old Excel file (.xls) or an encrypted workbook: save it as .xlsx without a password");
        }
        if (startsWith(start, PDF)) {
            throw unknown("a PDF");
        }
        if (startsWith(start, GZIP)) {
            throw unknown("gzip: unpack it first");
        }
        if (startsWith(start, UTF_16_BE) || startsWith(start, UTF_16_LE) || hasZero(start)) {
            throw new UnreadableFile(
                    Fault.BROKEN_ENCODING,
                    "the file looks like UTF-16 or binary data (first bytes "
                            + HexFormat.ofDelimiter(" ").formatHex(start)
                            + "): CSV is read as UTF-8 or Windows-31J");
        }
    }

    private static UnreadableFile unknown(String found) {
        return new UnreadableFile(Fault.UNKNOWN_FORMAT, "expected CSV or XLSX, found " + found);
    }

    private static boolean hasZero(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length
                && java.util.Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}

package io.daicho.importing.reading;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes size of the file as sent
 * @param rows data rows, the header not counted
 * @param columns columns of the table
 * @param cellChars characters (UTF-16 code units) of one cell; Excel itself allows 32,767
 * @param zipEntries entries in a workbook's zip
 * @param entryBytes inflated bytes of one entry
 * @param totalBytes inflated bytes of all entries
 * @param ratio inflated bytes per compressed byte, beyond {@link #RATIO_FROM_BYTES}
 */
public record ReadingLimits(
        long fileBytes,
        int rows,
        int columns,
        int cellChars,
        int zipEntries,
        long entryBytes,
        long totalBytes,
        int ratio) {

    /** Below this size even a perfectly compressed entry does no harm, and a sheet of blanks compresses well. */
    static final long RATIO_FROM_BYTES = 16L << 20;

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(20L << 20, 100_000, 200, 32_767, 1_000, 64L << 20, 96L << 20, 100);

    public ReadingLimits withFileBytes(long bytes) {
        return new ReadingLimits(bytes, rows, columns, cellChars, zipEntries, entryBytes, totalBytes, ratio);
    }

    public ReadingLimits withRows(int count) {
        return new ReadingLimits(fileBytes, count, columns, cellChars, zipEntries, entryBytes, totalBytes, ratio);
    }

    public ReadingLimits withCellChars(int chars) {
        return new ReadingLimits(fileBytes, rows, columns, chars, zipEntries, entryBytes, totalBytes, ratio);
    }
}

package io.daicho.importing.reading;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** A table being read: one row in memory at a time, the header first. Blank rows are passed over. */
public interface TableReader extends Closeable {

    /**
     * @return the next row, or null after the last
     * @throws UnreadableFile where the file breaks off or breaks its format
     */
    @Nullable
    TableRow next();

    /** What the file turned out to be, e.g. {@code CSV, UTF-8}. */
    String format();
}

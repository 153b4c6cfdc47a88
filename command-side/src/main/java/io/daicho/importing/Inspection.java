package io.daicho.importing;

import io.daicho.importing.reading.ReadingLimits;
import io.daicho.importing.reading.TableFile;
import io.daicho.importing.reading.TableReader;
import io.daicho.importing.reading.TableRow;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file read through once, before anything is done with it: so a file that breaks off in the middle is refused whole.
 *
 * @param rows data rows
 */
record Inspection(String format, int rows) {

    /** @throws UnreadableFile saying what is wrong with the file as a whole */
    static Inspection of(Path file, ReadingLimits limits) {
        try (TableReader table = TableFile.open(file, limits)) {
            Columns.of(header(table));
            int rows = 0;
            while (table.next() != null) {
                if (++rows > limits.rows()) {
                    throw new UnreadableFile(
                            Fault.TOO_MANY_ROWS, "the file has more rows than the limit of " + limits.rows());
                }
            }
            return new Inspection(table.format(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableRow header(TableReader table) {
        TableRow header = table.next();
        if (header == null) {
            throw new UnreadableFile(Fault.EMPTY_FILE, "the file has no header and no rows");
        }
        return header;
    }
}

package io.daicho.report.web;

import io.daicho.report.Table;
import io.daicho.report.format.ReportBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The bytes of one report, made while its reading is watched. */
final class MadeReport implements AutoCloseable {

    /** What there was to read; nothing in it is looked at. */
    enum State {
        READ
    }

    private @Nullable Table table;
    private Receipt.@Nullable AskedFor asked;
    private @Nullable ReportBytes bytes;

    /** Writes the table; a second time it is only read. */
    State write(Table made, Receipt.AskedFor wanted) {
        if (bytes != null) {
            return read(made);
        }
        try {
            bytes = ReportBytes.of(made, wanted.format(), wanted.bom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table = made;
        asked = wanted;
        return State.READ;
    }

    /** Reads every row, which is what decides how long a state of the report lasts. */
    static State read(Table other) {
        try {
            other.rows().forEach(row -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return State.READ;
    }

    @Nullable
    Table table() {
        return table;
    }

    Receipt.@Nullable AskedFor asked() {
        return asked;
    }

    @Nullable
    ReportBytes bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
    }
}

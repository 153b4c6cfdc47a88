package io.daicho.importing;

import io.daicho.importing.reading.ReadingLimits;
import io.daicho.importing.reading.TableRow;
import io.daicho.importing.reading.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Interprets whole tables against an empty ledger. */
final class Interpreted {

    private Interpreted() {}

    static List<RowReading> rows(byte[] file) {
        return rows(file, NobodyKnown.INSTANCE);
    }

    static List<RowReading> rows(byte[] file, KnownNames known) {
        List<TableRow> table = Tables.rows(file, ReadingLimits.DEFAULT);
        var interpreter = new RowInterpreter(Columns.of(table.getFirst()), categories(), cities(), known);
        return table.stream().skip(1).map(interpreter::interpret).toList();
    }

    static RowReading row(String... changes) {
        return rows(new CsvText().row(changes).bytes()).getFirst();
    }

    static MeasureRow valid(String... changes) {
        RowReading reading = row(changes);
        return reading.measure()
                .orElseThrow(() -> new AssertionError(reading.messages().toString()));
    }

    static Categories categories() {
        return new Categories(settings().categories());
    }

    static ImportSettings settings() {
        return new ImportSettings(
                org.springframework.util.unit.DataSize.ofMegabytes(20),
                100_000,
                32_767,
                8,
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofMillis(20),
                5,
                java.util.Map.of());
    }

    static PartnerCities cities() {
        try (InputStream table = Imports.class.getResourceAsStream("partner-cities.csv")) {
            return PartnerCities.read(java.util.Objects.requireNonNull(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

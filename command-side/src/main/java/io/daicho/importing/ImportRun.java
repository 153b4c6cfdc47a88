package io.daicho.importing;

import io.daicho.commandside.CommandExecutor;
import io.daicho.importing.ImportJob.State;
import io.daicho.importing.reading.TableFile;
import io.daicho.importing.reading.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works one claimed import off, from wherever it stands. */
final class ImportRun {

    private final ImportStore store;
    private final LedgerState ledger;
    private final CommandExecutor commands;
    private final PartnerCities cities;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRun(
            ImportStore store,
            LedgerState ledger,
            CommandExecutor commands,
            PartnerCities cities,
            ImportSettings settings,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.commands = commands;
        this.cities = cities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws ClaimLost if another worker has taken over
     * @throws InterruptedException if this worker is to stop; everything done so far is kept
     */
    void work(ImportJob claimed, Claim claim) throws IOException, InterruptedException {
        ImportJob job = claimed.begun(clock.instant(), ledger.head());
        claim.save(job);
        Path file = Files.createTempFile("daicho-import-", ".run");
        try {
            store.copyFile(job, file);
            Progress progress = rows(job, file, claim);
            claim.save(job.at(progress).ended(State.COMPLETED, clock.instant(), null));
            store.deleteFile(job);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Progress rows(ImportJob job, Path file, Claim claim) throws IOException, InterruptedException {
        KnownNames known = ledger.names();
        var executor = new RowExecutor(job, ledger, known, commands);
        Progress progress = Progress.NONE;
        try (TableReader table = TableFile.open(file, settings.limits());
                var parallel = new RowsInParallel(settings.rowsInFlight())) {
            Columns columns = Columns.of(Inspection.header(table));
            var categories = new Categories(settings.categories());
            var batches = new RowBatches(table, new RowInterpreter(columns, categories, cities, known));
            for (List<RowReading> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                Map<Integer, RowReport> done = alreadyDone(job, batch);
                List<RowReport> fresh = parallel.map(
                        batch.stream()
                                .filter(row -> !done.containsKey(row.row()))
                                .toList(),
                        executor::execute);
                claim.require();
                store.saveRows(job.id(), fresh);
                progress = Stream.concat(done.values().stream(), fresh.stream())
                        .reduce(progress, Progress::plus, (left, right) -> right);
                claim.save(job.at(progress));
            }
        }
        return progress;
    }

    private Map<Integer, RowReport> alreadyDone(ImportJob job, List<RowReading> batch) {
        if (job.attempts() == 1) {
            return Map.of();
        }
        return store.rows(job.id(), batch.getFirst().row(), batch.getLast().row()).stream()
                .collect(Collectors.toMap(RowReport::row, Function.identity()));
    }
}

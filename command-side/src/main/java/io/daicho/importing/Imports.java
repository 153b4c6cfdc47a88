package io.daicho.importing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.importing.ImportJob.State;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.refusal.NotYet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Takes imports in and tells how they fare. */
public final class Imports {

    private static final NameBasedGenerator KEYS =
            Generators.nameBasedGenerator(UUID.fromString("c4a9f3a6-0d0b-5a60-8a0e-0e5a3c1f4b77"));

    /** A workbook's texts may take some hundred megabytes while it is read: two at once, the others wait. */
    private static final int INSPECTIONS = 2;

    private final Semaphore inspections = new Semaphore(INSPECTIONS);
    private final ImportStore store;
    private final ImportSettings settings;
    private final Clock clock;
    private final Runnable wake;

    Imports(ImportStore store, ImportSettings settings, Clock clock, Runnable wake) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Reads the file through, keeps it and queues the import of it. A request whose key has been seen answers with the
     * import it started.
     *
     * @throws UnreadableFile if the file as a whole cannot be imported; nothing is kept then
     * @throws NotYet if the import that the key started cannot be read yet
     * @throws ImportKeyReused if the key belongs to another import
     * @throws IllegalArgumentException if actor or document is not one line of text
     */
    public ImportJob start(ImportRequest request, InputStream content) throws IOException {
        var unused = new Provenance(request.actor(), null, new Source(request.document(), null, null));
        Path file = Files.createTempFile("daicho-import-", ".upload");
        try {
            ReceivedFile received = ReceivedFile.write(content, file, settings.limits());
            Inspection inspection = inspect(file);
            ImportJob job = job(request, received, inspection);
            if (store.find(job.id()).isPresent()) {
                return startedBefore(request, job);
            }
            store.keepFile(job, file);
            if (store.create(job)) {
                wake.run();
                return job;
            }
            return startedBefore(request, job);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Inspection inspect(Path file) {
        inspections.acquireUninterruptibly();
        try {
            return Inspection.of(file, settings.limits());
        } finally {
            inspections.release();
        }
    }

    private ImportJob startedBefore(ImportRequest request, ImportJob job) {
        // a replica set refuses the second of two before it lets anybody read the first
        ImportJob earlier = store.find(job.id())
                .orElseThrow(() -> new NotYet(
                        "import-starting",
                        "Idempotency-Key",
                        request.key(),
                        "the import of this key is being started at this moment"));
        if (!earlier.sameAs(job)) {
            throw new ImportKeyReused(request.key());
        }
        return earlier;
    }

    private ImportJob job(ImportRequest request, ReceivedFile received, Inspection inspection) {
        return new ImportJob(
                KEYS.generate(request.key()).toString(),
                State.QUEUED,
                request.document(),
                received.sha256(),
                received.bytes(),
                inspection.format(),
                request.dryRun(),
                request.onDifference(),
                request.actor(),
                inspection.rows(),
                clock.instant(),
                null,
                null,
                0,
                0,
                Progress.NONE,
                null);
    }

    public Optional<ImportJob> find(String id) {
        return store.find(id);
    }

    public ImportRows rows(String id) {
        return new ImportRows(store, id);
    }
}

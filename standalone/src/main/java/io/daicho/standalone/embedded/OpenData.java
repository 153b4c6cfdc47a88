package io.daicho.standalone.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A data directory in use: its lock, its open file, and the way to change it. */
record OpenData(DataDirectory directory, MVStore store, GroupCommit commits) implements AutoCloseable {

    static OpenData open(EmbeddedSettings settings, long slack, Consumer<EmbeddedServerException> onFailure) {
        DataDirectory directory = DataDirectory.open(settings.directory());
        Path file = directory.dataFile();
        try {
            MVStore store = DataFile.open(file);
            GroupCommit commits =
                    new GroupCommit(store, new Compaction(store, slack), settings.sync(), once(file, onFailure));
            return new OpenData(directory, store, commits);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Consumer<MVStoreException> once(Path file, Consumer<EmbeddedServerException> onFailure) {
        AtomicBoolean told = new AtomicBoolean();
        return e -> {
            if (told.compareAndSet(false, true)) {
                onFailure.accept(new EmbeddedServerException(DataFile.explain(file, e), e));
            }
        };
    }

    @Override
    public void close() {
        try {
            commits.close();
        } finally {
            directory.close();
        }
    }
}

package io.daicho.standalone.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the store so that only a commit of ours ever writes it. */
final class DataFile {

    private static final int FORMAT = 1;
    private static final int CACHE_MEGABYTES = 64;

    private DataFile() {}

    static MVStore inMemory() {
        return new MVStore.Builder().autoCommitDisabled().open();
    }

    /**
     * @throws EmbeddedServerException when the file is damaged, of a newer format, or cannot be read or written
     */
    static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    // the store would otherwise write half a large command once its buffer is full
                    .autoCommitBufferSize(0)
                    // pages are copied on write: packed, a write costs a third of the bytes
                    .compress()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setVersionsToKeep(0);
            // each commit is synced before the next, so no older chunk is ever needed
            store.setRetentionTime(0);
            return ofKnownFormat(store, file);
        } catch (MVStoreException e) {
            throw new EmbeddedServerException(explain(file, e), e);
        }
    }

    private static MVStore ofKnownFormat(MVStore store, Path file) {
        int format = store.getStoreVersion();
        if (format > FORMAT) {
            store.closeImmediately();
            throw new EmbeddedServerException(
                    "the data file " + file + " was written by a newer Daicho: format " + format + ", this one reads "
                            + FORMAT,
                    null);
        }
        store.setStoreVersion(FORMAT);
        return store;
    }

    /** Says what is wrong with a file and what to do about it. */
    static String explain(Path file, MVStoreException e) {
        if (root(e) instanceof OutOfMemoryError) {
            return "the memory does not suffice for the data file " + file
                    + ", which is not damaged by that; give Java more (-Xmx): " + rootMessage(e);
        }
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "the data file " + file + " is in use by another process";
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                "the data file " + file + " cannot be read or written (is the disk full?): " + rootMessage(e);
            default ->
                "the data file " + file + " is damaged or not one of Daicho's; restore it from a copy: "
                        + rootMessage(e);
        };
    }

    private static String rootMessage(Throwable e) {
        return String.valueOf(root(e).getMessage());
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

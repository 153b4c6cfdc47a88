package io.daicho.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps imports, their files and the outcomes of their rows, so that any node can go on where another stopped. */
public interface ImportStore {

    /** Keeps an import's file until the import is over; keeping it again changes nothing. */
    void keepFile(ImportJob job, Path file);

    /** Writes a kept file to a path. @throws IllegalStateException if it is not there, or not whole */
    void copyFile(ImportJob job, Path target);

    /** Deletes the file of an import that is over: it may hold what has to be erased some day. */
    void deleteFile(ImportJob job);

    /** Deletes files kept before a time whose import is over, or never came to be. */
    void deleteLeftFiles(Instant before);

    /** @return false if an import of that id exists already */
    boolean create(ImportJob job);

    Optional<ImportJob> find(String id);

    /** Takes an import that nobody works on: a queued one, or one whose worker's lease has run out. */
    Optional<ImportJob> claim(String worker, Instant now, Instant until);

    /** Keeps the claim alive. @return false if another worker has taken over */
    boolean renew(String id, String worker, Instant until);

    /** Saves where an import stands. @return false if another worker has taken over; then nothing is saved */
    boolean save(ImportJob job, String worker);

    /** Gives the claim back, so that anybody may go on at once. */
    void release(String id, String worker);

    /** Saves outcomes; saving one again replaces it. */
    void saveRows(String importId, List<RowReport> rows);

    /** The outcomes there are of the rows {@code from} to {@code to}, in order. */
    List<RowReport> rows(String importId, int from, int to);
}

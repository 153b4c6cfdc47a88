package io.daicho.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store in memory of one import and its file, whose claim can be lost and whose reads are counted. */
class FakeStore implements ImportStore {

    final List<RowReport> saved = new ArrayList<>();
    final List<String> deletedFiles = new ArrayList<>();
    final List<ImportJob> states = new ArrayList<>();
    private final byte[] file;
    boolean claimLost;
    int reads;

    FakeStore(byte[] file) {
        this.file = file;
    }

    @Override
    public void keepFile(ImportJob job, Path path) {}

    @Override
    public void copyFile(ImportJob job, Path target) {
        try {
            Files.write(target, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void deleteFile(ImportJob job) {
        deletedFiles.add(job.id());
    }

    @Override
    public void deleteLeftFiles(Instant before) {}

    @Override
    public boolean create(ImportJob job) {
        return true;
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
    }

    @Override
    public Optional<ImportJob> claim(String worker, Instant now, Instant until) {
        return Optional.empty();
    }

    @Override
    public boolean renew(String id, String worker, Instant until) {
        return !claimLost;
    }

    @Override
    public boolean save(ImportJob job, String worker) {
        states.add(job);
        return true;
    }

    @Override
    public void release(String id, String worker) {}

    @Override
    public void saveRows(String importId, List<RowReport> rows) {
        saved.addAll(rows);
    }

    @Override
    public List<RowReport> rows(String importId, int from, int to) {
        reads++;
        return saved.stream()
                .filter(row -> from <= row.row() && row.row() <= to)
                .toList();
    }
}

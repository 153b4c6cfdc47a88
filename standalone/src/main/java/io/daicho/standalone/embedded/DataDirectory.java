package io.daicho.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one embedded server, held by one process at a time through its lock file, which also tells who
 * holds it (a process id) and where that process answers (an address).
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "daicho.lock";
    private static final String DATA = "daicho.mv.db";
    private static final int LONGEST_OWNER = 512;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates a directory where it is missing.
     *
     * @throws EmbeddedServerException when that is not possible or nothing can be written into it
     */
    public static void create(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (FileAlreadyExistsException e) {
            throw new EmbeddedServerException("the data directory " + path + " is a file, not a directory", e);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /**
     * Creates the directory where it is missing and takes its lock, which the operating system gives back when the
     * process ends in whatever way.
     *
     * @throws EmbeddedServerException when it cannot be written or another process holds it
     */
    static DataDirectory open(Path path) {
        create(path);
        try {
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                List<String> owner = owner(channel);
                channel.close();
                throw new EmbeddedServerException(inUse(path, owner), null);
            }
            DataDirectory directory = new DataDirectory(path, channel);
            directory.writeOwner(processId());
            return directory;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Where the process that holds a directory answers, if one holds it and has said so. */
    public static Optional<URI> servedAt(Path path) {
        try (FileChannel channel =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (tryLock(channel) != null) {
                return Optional.empty();
            }
            List<String> owner = owner(channel);
            return owner.size() < 2 ? Optional.empty() : Optional.of(URI.create(owner.get(1)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells other processes where this one answers. */
    void announce(URI address) {
        try {
            writeOwner(processId() + "\n" + address);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private void writeOwner(String owner) throws IOException {
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static List<String> owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_OWNER);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String inUse(Path path, List<String> owner) {
        String process = owner.isEmpty() ? "" : " (process " + owner.getFirst() + ")";
        String address = owner.size() < 2 ? "" : " at " + owner.get(1);
        return "the data directory " + path + " is in use by another Daicho" + process + address
                + "; stop it first or choose another directory with --data";
    }

    private static String processId() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static EmbeddedServerException unwritable(Path path, IOException e) {
        String reason = e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
        return new EmbeddedServerException("the data directory " + path + " cannot be written: " + reason, e);
    }

    /** The one file that holds all collections. */
    Path dataFile() {
        return path.resolve(DATA);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

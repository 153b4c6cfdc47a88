package io.daicho.tree.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner may read, on file systems that know owners. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private OwnerOnly() {}

    /** Whether the file system keeps POSIX rights. */
    static boolean isKept(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    /** Rights of group and others, none where only the owner has any or rights are not kept. */
    static Set<PosixFilePermission> othersRights(Path file) throws IOException {
        var rights = EnumSet.noneOf(PosixFilePermission.class);
        if (isKept(file)) {
            rights.addAll(Files.getPosixFilePermissions(file));
            rights.retainAll(OTHERS);
        }
        return rights;
    }

    /** Writes a whole file at once, its directory too if it is missing: whoever reads it sees all of it or nothing. */
    static void write(Path file, String text) throws IOException {
        Path written = temporary(file, text);
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * The same for a file that is not there yet. Of several processes that do so at once one writes it, for a link is
     * made once; where the file system has no links, that is not certain.
     *
     * @return false if it was there
     */
    static boolean writeNew(Path file, String text) throws IOException {
        Path written = temporary(file, text);
        try {
            try {
                Files.createLink(file, written);
            } catch (UnsupportedOperationException e) {
                Files.move(written, file);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static Path temporary(Path file, String text) throws IOException {
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory == null) {
            throw new IOException("no file: " + file);
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, attributes(directory.getRoot(), "rwx------"));
        }
        Path written = Files.createTempFile(directory, "new", ".tmp", attributes(directory, "rw-------"));
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw e;
        }
        return written;
    }

    private static FileAttribute<?>[] attributes(Path where, String rights) {
        return isKept(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}

package io.daicho.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip of a bundle, with the files it has to have and no others. */
final class BundleZip implements AutoCloseable {

    private final ZipFile zip;
    private final Map<BundleEntry, ZipEntry> entries;

    private BundleZip(ZipFile zip, Map<BundleEntry, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static BundleZip open(Path file) throws IOException, BundleFault {
        ZipFile zip = opened(file);
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            List<? extends ZipEntry> directory = zip.stream().toList();
            Map<BundleEntry, ZipEntry> entries = known(directory);
            ZipLayout.check(bytes, directory);
            return new BundleZip(zip, entries);
        } catch (ZipException | EOFException e) {
            zip.close();
            throw BundleFault.damaged(e);
        } catch (IOException | BundleFault | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) throws IOException, BundleFault {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new BundleFault("is not a zip, or not the whole of it: " + e.getMessage(), e);
        }
    }

    private static Map<BundleEntry, ZipEntry> known(List<? extends ZipEntry> directory) throws BundleFault {
        var entries = new EnumMap<BundleEntry, ZipEntry>(BundleEntry.class);
        for (ZipEntry entry : directory) {
            BundleEntry known = BundleEntry.named(entry.getName())
                    .orElseThrow(() ->
                            new BundleFault("the zip holds a file that no bundle has: " + Excerpt.of(entry.getName())));
            if (entries.put(known, entry) != null) {
                throw new BundleFault("the zip holds " + known.file() + " twice");
            }
        }
        for (BundleEntry entry : BundleEntry.values()) {
            if (entry.required() && !entries.containsKey(entry)) {
                throw new BundleFault("the zip holds no file " + entry.file());
            }
        }
        return entries;
    }

    boolean has(BundleEntry entry) {
        return entries.containsKey(entry);
    }

    /** A whole file. */
    byte[] bytes(BundleEntry entry) throws IOException, BundleFault {
        try (InputStream in = stream(entry)) {
            byte[] bytes = in.readNBytes(entry.longest() + 1);
            if (bytes.length > entry.longest()) {
                throw new BundleFault(entry.file() + " is longer than " + entry.longest() + " bytes");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw BundleFault.damaged(e);
        }
    }

    /** A file of lines; one without lines where the zip does not hold it. */
    Lines lines(BundleEntry entry) throws IOException, BundleFault {
        return new Lines(entry, has(entry) ? stream(entry) : InputStream.nullInputStream());
    }

    private InputStream stream(BundleEntry wanted) throws IOException, BundleFault {
        @Nullable ZipEntry entry = entries.get(wanted);
        if (entry == null) {
            throw new BundleFault("the zip holds no file " + wanted.file());
        }
        try {
            return new CheckedEntry(zip.getInputStream(entry), entry);
        } catch (ZipException | EOFException e) {
            throw BundleFault.damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

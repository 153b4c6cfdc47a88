package io.daicho.bundle;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;

/**
 * Sees to it that a zip says the same to every reader: its files lie one behind the other from the first byte on, under the
 * names that its directory at the end gives them, and nothing comes after that directory. Otherwise who reads from the front
 * could be shown other events than who reads from the directory.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3</a>
 */
final class ZipLayout {

    private static final int LOCAL_FILE = 0x04034b50;
    private static final int CENTRAL_FILE = 0x02014b50;
    private static final int DATA_DESCRIPTOR = 0x08074b50;
    private static final int END_OF_DIRECTORY = 0x06054b50;

    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int END_BYTES = 22;
    /** With and without its signature, with sizes of 4 and of 8 bytes. */
    private static final List<Integer> DESCRIPTOR_BYTES = List.of(16, 24, 12, 20);

    private final RandomAccessFile zip;

    private ZipLayout(RandomAccessFile zip) {
        this.zip = zip;
    }

    /** @param directory the zip's files as its directory lists them */
    static void check(RandomAccessFile zip, List<? extends ZipEntry> directory) throws IOException, BundleFault {
        var layout = new ZipLayout(zip);
        long at = 0;
        for (ZipEntry entry : directory) {
            at = layout.endOf(entry, at);
        }
        if (layout.signatureAt(at) != CENTRAL_FILE) {
            throw new BundleFault("the zip holds something between its last file and its directory");
        }
        if (layout.signatureAt(zip.length() - END_BYTES) != END_OF_DIRECTORY) {
            throw new BundleFault("the zip holds something behind its directory");
        }
    }

    private long endOf(ZipEntry entry, long at) throws IOException, BundleFault {
        ByteBuffer header = read(at, LOCAL_HEADER_BYTES);
        if (header.getInt(0) != LOCAL_FILE) {
            throw new BundleFault("the zip has no " + entry.getName() + " at byte " + at
                    + ", where its directory and the files before it say it is");
        }
        boolean describedBehind = (header.getShort(6) & 8) != 0;
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        String name = StandardCharsets.UTF_8
                .decode(read(at + LOCAL_HEADER_BYTES, nameBytes))
                .toString();
        if (!name.equals(entry.getName()) || header.getShort(8) != entry.getMethod()) {
            throw new BundleFault("the zip calls a file " + Excerpt.of(name) + " in front of it and "
                    + Excerpt.of(entry.getName()) + " in its directory");
        }
        long end = at + LOCAL_HEADER_BYTES + nameBytes + extraBytes + entry.getCompressedSize();
        return describedBehind ? endOfDescriptor(end, entry) : end;
    }

    private long endOfDescriptor(long at, ZipEntry entry) throws IOException, BundleFault {
        boolean signed = signatureAt(at) == DATA_DESCRIPTOR;
        for (int bytes : DESCRIPTOR_BYTES) {
            int next = signatureAt(at + bytes);
            if (signed == (bytes == 16 || bytes == 24) && (next == LOCAL_FILE || next == CENTRAL_FILE)) {
                return at + bytes;
            }
        }
        throw new BundleFault("the zip holds something behind its file " + entry.getName());
    }

    private int signatureAt(long at) throws IOException {
        return at < 0 || at + Integer.BYTES > zip.length()
                ? 0
                : read(at, Integer.BYTES).getInt(0);
    }

    private ByteBuffer read(long at, int count) throws IOException {
        var bytes = new byte[count];
        zip.seek(at);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

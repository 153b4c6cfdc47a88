package io.daicho.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A file of the zip, which at its end must have had the size and the CRC-32 that the zip says: the JDK does not look. */
final class CheckedEntry extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 crc = new CRC32();
    private long size;

    CheckedEntry(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count >= 0) {
            crc.update(bytes, offset, count);
            size += count;
        } else if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " is damaged: its size or CRC-32 is not the one the zip has");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

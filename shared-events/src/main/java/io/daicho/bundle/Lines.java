package io.daicho.bundle;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a file of lines that end with LF alone, as bytes, one at a time. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** The bytes of a line without its LF, and the text they are. */
    record Line(long number, byte[] bytes, String text) {}

    private final BundleEntry entry;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    Lines(BundleEntry entry, InputStream in) {
        this.entry = entry;
        this.in = in;
    }

    /**
     * The next line, or null after the last.
     *
     * @throws BundleFault for a line that is too long, is not UTF-8, ends with CR LF or does not end
     */
    @Nullable
    Line next() throws IOException, BundleFault {
        byte[] bytes = bytes();
        if (bytes == null) {
            return null;
        }
        if (bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            throw fault("ends with CR LF; a line ends with LF alone");
        }
        try {
            return new Line(number, bytes, Utf8.decode(bytes));
        } catch (CharacterCodingException e) {
            throw fault("is not UTF-8");
        }
    }

    private byte @Nullable [] bytes() throws IOException, BundleFault {
        ByteArrayOutputStream begun = null;
        number++;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int length = end - from + (begun == null ? 0 : begun.size());
            if (length > entry.longest()) {
                throw fault("is longer than " + entry.longest() + " bytes");
            }
            if (begun == null && end < to) {
                byte[] line = Arrays.copyOfRange(buffer, from, end);
                from = end + 1;
                return line;
            }
            begun = begun == null ? new ByteArrayOutputStream(2 * BUFFER) : begun;
            begun.write(buffer, from, end - from);
            from = Math.min(to, end + 1);
            if (end < to) {
                return begun.toByteArray();
            }
        }
        if (begun != null) {
            throw fault("does not end with LF: the file is cut off");
        }
        return null;
    }

    private boolean fill() throws IOException, BundleFault {
        from = 0;
        try {
            to = Math.max(0, in.read(buffer));
        } catch (ZipException | EOFException e) {
            throw BundleFault.damaged(e);
        }
        return to > 0;
    }

    private BundleFault fault(String what) {
        return BundleFault.atLine(entry.file(), number, what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

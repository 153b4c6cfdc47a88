package io.daicho.importing.reading;

import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The encoding in which every byte of a text file is valid.
 *
 * @param byteOrderMark bytes to pass over at the start
 */
record TextEncoding(Charset charset, int byteOrderMark) {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final byte[] UTF_8_BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * That many three-byte characters in a row are no accident: the file is UTF-8, and where it breaks it is broken.
     * Japanese text in Windows-31J fails as UTF-8 at its first few bytes.
     */
    private static final int SURELY_UTF_8 = 3;

    /** Reads the whole file once: UTF-8 first, since Windows-31J accepts much that it should not. */
    static TextEncoding detect(Path file) throws IOException {
        boolean marked = isMarked(file);
        Breach utf8 = firstBreach(file, StandardCharsets.UTF_8);
        if (utf8 == null) {
            return new TextEncoding(StandardCharsets.UTF_8, marked ? UTF_8_BOM.length : 0);
        }
        if (marked || utf8.wideBefore >= SURELY_UTF_8) {
            throw new UnreadableFile(Fault.BROKEN_ENCODING, "the file is UTF-8 but broken at " + utf8.place());
        }
        Breach windows31j = firstBreach(file, WINDOWS_31J);
        if (windows31j == null) {
            return new TextEncoding(WINDOWS_31J, 0);
        }
        throw new UnreadableFile(
                Fault.BROKEN_ENCODING,
                "the file is neither UTF-8 (broken at " + utf8.place() + ") nor Windows-31J (broken at "
                        + windows31j.place() + ")");
    }

    CharsetDecoder strictDecoder() {
        return strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(UTF_8_BOM.length), UTF_8_BOM);
        }
    }

    private static @Nullable Breach firstBreach(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Scan(in, strict(charset)).run();
        }
    }

    /**
     * @param offset of the first invalid byte, from 0
     * @param line it stands on, from 1
     * @param wideBefore characters of three bytes and more before it
     */
    private record Breach(long offset, long line, int found, long wideBefore) {

        String place() {
            return "byte offset " + offset + ", line " + line + ", byte 0x%02X".formatted(found);
        }
    }

    private static final class Scan {

        private final InputStream in;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
        private final CharBuffer chars = CharBuffer.allocate(1 << 16);
        private long offset;
        private long line = 1;
        private long wide;

        Scan(InputStream in, CharsetDecoder decoder) {
            this.in = in;
            this.decoder = decoder;
        }

        @Nullable
        Breach run() throws IOException {
            boolean end = false;
            while (true) {
                int before = bytes.position();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                count(before);
                if (result.isError()) {
                    return new Breach(offset, line, bytes.get(bytes.position()) & 0xff, wide);
                }
                if (result.isUnderflow()) {
                    if (end) {
                        return null;
                    }
                    end = fill();
                }
            }
        }

        private void count(int before) {
            offset += bytes.position() - before;
            for (int i = before; i < bytes.position(); i++) {
                if (bytes.get(i) == '\n') {
                    line++;
                }
            }
            for (int i = 0; i < chars.position(); i++) {
                if (chars.get(i) >= 0x800) {
                    wide++;
                }
            }
        }

        private boolean fill() throws IOException {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read > 0) {
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
            return read < 0;
        }
    }
}

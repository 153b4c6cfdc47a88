package io.daicho.bundle;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bundle as a stream, holding no more than a line. Its bytes depend on its contents alone (and on the JDK's zlib);
 * and it has no end, which is to say no reader opens it, unless its events are those of its checkpoint.
 */
public final class BundleWriter {

    // not 1980-01-01, the first time of the format, which Java writes in the machine's time zone
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Checkpoint checkpoint;
    private final CompactRange tree = new CompactRange();
    private boolean whole;

    /**
     * Writes what comes before the events.
     *
     * @param note a checkpoint signed by the key
     * @throws BundleFault if it is not
     */
    public BundleWriter(OutputStream out, SignedNote note, VerifierKey key) throws IOException, BundleFault {
        checkpoint = Checkpoint.parse(note.text());
        if (!note.isSignedBy(key)) {
            throw new BundleFault("the checkpoint of " + checkpoint.size() + " is not signed by " + key.text());
        }
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        write(BundleEntry.README, readme());
        write(BundleEntry.PUBLIC_KEY, bytes(key.text() + "\n"));
        write(BundleEntry.CHECKPOINT, bytes(note.encoded()));
        begin(BundleEntry.EVENTS);
    }

    /** @param line the leaf of the next event, without LF */
    public void event(String line) throws IOException {
        byte[] bytes = bytes(line);
        tree.append(MerkleHashes.leaf(bytes));
        zip.write(bytes);
        zip.write('\n');
    }

    /**
     * Ends the events.
     *
     * @throws BundleFault if they are not those of the checkpoint; what has been written so far is no bundle and never will be
     */
    public void endOfEvents() throws IOException, BundleFault {
        if (tree.size() != checkpoint.size() || !tree.root().equals(checkpoint.root())) {
            throw new BundleFault("the log has " + tree.size() + " events with the root "
                    + tree.root().base64() + ", the signed checkpoint is of " + checkpoint.size() + " with "
                    + checkpoint.root().base64());
        }
        zip.closeEntry();
        whole = true;
    }

    /** Begins the texts, after the end of the events. A bundle without texts does not have them begun. */
    public void beginTexts() throws IOException {
        begin(BundleEntry.TEXTS);
    }

    /** @param text in the order of positions, then of fields */
    public void text(TextLine text) throws IOException {
        zip.write(bytes(text.line()));
        zip.write('\n');
    }

    /** Ends the zip, not the stream beneath. */
    public void finish() throws IOException {
        if (!whole) {
            throw new IllegalStateException("a bundle whose events have not been found to be the checkpoint's");
        }
        zip.finish();
        zip.flush();
    }

    private void write(BundleEntry entry, byte[] content) throws IOException {
        begin(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void begin(BundleEntry entry) throws IOException {
        var begun = new ZipEntry(entry.file());
        begun.setTimeLocal(TIME);
        zip.putNextEntry(begun);
    }

    private static byte[] readme() throws IOException {
        try (InputStream text = BundleWriter.class.getResourceAsStream(BundleEntry.README.file())) {
            if (text == null) {
                throw new IllegalStateException("this build has no text for " + BundleEntry.README.file());
            }
            return text.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.daicho.bundle;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** A bundle that has been opened. Opening it checks its form; whether its contents hold, {@link BundleVerification} tells. */
public final class Bundle implements AutoCloseable {

    private final BundleZip zip;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final VerifierKey key;

    private Bundle(BundleZip zip, SignedNote note, VerifierKey key) {
        this.zip = zip;
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
        this.key = key;
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws BundleFault if it is not a zip of exactly a bundle's files, or its checkpoint or key is none
     */
    public static Bundle open(Path file) throws IOException, BundleFault {
        BundleZip zip = BundleZip.open(file);
        try {
            // nobody has signed it, but the zip may be damaged there as anywhere
            zip.bytes(BundleEntry.README);
            return new Bundle(zip, note(zip), key(zip));
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new BundleFault(BundleEntry.CHECKPOINT.file() + ": " + e.getMessage(), e);
        } catch (IOException | BundleFault e) {
            zip.close();
            throw e;
        }
    }

    private static SignedNote note(BundleZip zip) throws IOException, BundleFault {
        return SignedNote.parse(zip.bytes(BundleEntry.CHECKPOINT));
    }

    private static VerifierKey key(BundleZip zip) throws IOException, BundleFault {
        try {
            String line = Utf8.decode(zip.bytes(BundleEntry.PUBLIC_KEY));
            return VerifierKey.parse(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new BundleFault(BundleEntry.PUBLIC_KEY.file() + ": " + e.getMessage(), e);
        }
    }

    /** What the bundle claims to hold. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The checkpoint with its signatures. */
    public SignedNote note() {
        return note;
    }

    /** The key it carries. Anybody can put any key there: it says something only to who knows it from elsewhere. */
    public VerifierKey key() {
        return key;
    }

    /** Whether it carries texts; not every text need be there. */
    public boolean hasTexts() {
        return zip.has(BundleEntry.TEXTS);
    }

    /** Its events, from the first. */
    public BundleEvents events() throws IOException, BundleFault {
        return new BundleEvents(zip);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

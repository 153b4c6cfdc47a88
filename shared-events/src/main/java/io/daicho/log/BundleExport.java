package io.daicho.log;

import com.mongodb.MongoException;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleWriter;
import io.daicho.bundle.TextLine;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** Writes the log up to a signed checkpoint as a bundle, read anew from its first event on, with bounded memory. */
public final class BundleExport {

    private final MongoEventLog log;

    public BundleExport(MongoEventLog log) {
        this.log = log;
    }

    /**
     * Writes a whole bundle, or, when it throws, the beginning of one that no reader takes for a bundle.
     *
     * @param note a checkpoint signed by the key
     * @param texts whether to put in the texts that have not been erased
     * @throws BundleFault if the log does not hold the events that were signed
     * @throws LogUnavailable if it does not answer
     */
    public void write(OutputStream out, SignedNote note, VerifierKey key, boolean texts)
            throws IOException, BundleFault {
        long size = Checkpoint.parse(note.text()).size();
        var writer = new BundleWriter(out, note, key);
        read(size, event -> writer.event(event.leafLine().text()));
        writer.endOfEvents();
        if (texts) {
            writer.beginTexts();
            // a second walk: keeping the texts of the first would need memory, or put them on a disk
            read(size, event -> writeTexts(writer, event));
        }
        writer.finish();
    }

    private static void writeTexts(BundleWriter writer, StoredEvent event) throws IOException {
        List<SealedText> sorted = event.texts().stream()
                .sorted(Comparator.comparing(SealedText::field))
                .toList();
        for (SealedText text : sorted) {
            writer.text(new TextLine(event.position(), text.field(), text.salt(), text.text()));
        }
    }

    private interface Each {
        void next(StoredEvent event) throws IOException;
    }

    private void read(long size, Each each) throws IOException {
        try {
            LogScan scan = log.scanAfter(0);
            for (List<StoredEvent> events = scan.next(); !events.isEmpty(); events = scan.next()) {
                for (StoredEvent event : events) {
                    if (event.position() > size) {
                        return;
                    }
                    each.next(event);
                }
            }
        } catch (MongoException e) {
            throw new LogUnavailable("the log does not answer", e);
        }
    }
}

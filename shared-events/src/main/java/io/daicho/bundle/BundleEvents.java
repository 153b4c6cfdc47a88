package io.daicho.bundle;

import io.daicho.proof.MerkleHashes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a bundle from the first on, each checked against its form, against the events before it and against its
 * texts. What only the whole can tell, the number of events and the root, is not checked here.
 */
public final class BundleEvents implements AutoCloseable {

    private final Lines events;
    private final Lines texts;
    private final EventOrder order = new EventOrder();
    private @Nullable TextLine nextText;
    private long textLine;

    BundleEvents(BundleZip zip) throws IOException, BundleFault {
        this.events = zip.lines(BundleEntry.EVENTS);
        this.texts = zip.lines(BundleEntry.TEXTS);
        readText();
    }

    /** Commits so far: the events of one command are one. */
    public int commits() {
        return order.commits();
    }

    /** Streams so far. */
    public int streams() {
        return order.streams();
    }

    /**
     * The next event, or null after the last.
     *
     * @throws BundleFault naming the line, the position and what differs
     */
    public @Nullable BundleEvent next() throws IOException, BundleFault {
        Lines.Line line = events.next();
        if (line == null) {
            return null;
        }
        EventLine event = parsed(line);
        order.next(event.leaf(), line.number());
        List<TextLine> opened = texts(event);
        return new BundleEvent(
                line.number(),
                line.text(),
                event.leaf(),
                MerkleHashes.leaf(line.bytes()),
                opened,
                event.commitments().size() - opened.size());
    }

    private static EventLine parsed(Lines.Line line) throws BundleFault {
        try {
            return EventLine.parse(line.text());
        } catch (NotCanonical e) {
            throw BundleFault.atLine(
                    BundleEntry.EVENTS.file(),
                    line.number(),
                    "is not the canonical JSON of an event, " + e.getMessage());
        }
    }

    private List<TextLine> texts(EventLine event) throws IOException, BundleFault {
        var opened = new ArrayList<TextLine>();
        TextLine text = nextText;
        while (text != null && text.position() == event.leaf().position()) {
            requireOpens(text, event.commitments());
            opened.add(text);
            readText();
            text = nextText;
        }
        return opened;
    }

    private void requireOpens(TextLine text, Map<String, String> commitments) throws BundleFault {
        String commitment = commitments.get(text.field());
        if (commitment == null) {
            throw textFault(text + " is no commitment of the event");
        }
        if (!commitment.equals(text.commitment())) {
            throw textFault(text + ": text and salt do not open the event's commitment " + Excerpt.of(commitment));
        }
    }

    private void readText() throws IOException, BundleFault {
        Lines.Line line = texts.next();
        TextLine before = nextText;
        textLine++;
        nextText = line == null ? null : parsedText(line.text());
        if (before != null && nextText != null && !isBehind(before, nextText)) {
            throw textFault(Excerpt.of(nextText.toString()) + " stands behind " + Excerpt.of(before.toString())
                    + "; texts are sorted by position and field");
        }
    }

    private TextLine parsedText(String text) throws BundleFault {
        try {
            return TextLine.parse(text);
        } catch (NotCanonical e) {
            throw textFault("is not the canonical JSON of a text, " + e.getMessage());
        }
    }

    private static boolean isBehind(TextLine before, TextLine after) {
        return after.position() > before.position()
                || (after.position() == before.position() && after.field().compareTo(before.field()) > 0);
    }

    /**
     * To be asked after the last event.
     *
     * @throws BundleFault if there are texts left that belong to no event
     */
    void requireNoTextLeft() throws BundleFault {
        if (nextText != null) {
            throw textFault("is of position " + nextText.position() + ", where the bundle has no event");
        }
    }

    private BundleFault textFault(String what) {
        return BundleFault.atLine(BundleEntry.TEXTS.file(), textLine, what);
    }

    @Override
    public void close() throws IOException {
        events.close();
        texts.close();
    }
}

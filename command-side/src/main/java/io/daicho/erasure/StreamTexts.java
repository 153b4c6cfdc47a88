package io.daicho.erasure;

import io.daicho.events.ErasedText;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.NotFound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every text of one stream, and what has to go when one of them does. */
public final class StreamTexts {

    private final String stream;
    private final Set<Long> positions;
    private final List<RecordedText> texts;

    /** @param positions of all events of the stream, also of those without a text */
    public StreamTexts(String stream, Set<Long> positions, List<RecordedText> texts) {
        this.stream = stream;
        this.positions = Set.copyOf(positions);
        this.texts = List.copyOf(texts);
    }

    /**
     * The text of an event and every copy of it in the stream, for a copy left behind would be no erasure; and the digests
     * of the commands that brought them.
     *
     * @return nothing if the text is erased already
     * @throws NotFound if the stream has no event at the position
     * @throws Conflict if that event has no such text, or if the text stands in the open in this event or another
     */
    public List<ErasedText> toErase(long position, TextKind kind) {
        RecordedText asked = textAt(position, kind);
        if (asked.state() == RecordedText.State.ERASED) {
            return List.of();
        }
        List<RecordedText> copies = texts.stream()
                .filter(text -> text.isOf(kind) && text.text().equals(asked.text()))
                .filter(text -> text.state() != RecordedText.State.ERASED)
                .toList();
        copies.forEach(StreamTexts::requireSealed);
        return withDigests(copies);
    }

    private RecordedText textAt(long position, TextKind kind) {
        if (!positions.contains(position)) {
            throw new NotFound(
                    "no-such-event",
                    "position",
                    position,
                    "the history of " + stream + " has no event at position " + position);
        }
        return texts.stream()
                .filter(text -> text.position() == position && text.isOf(kind))
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "no-such-text", "field", kind, "the event at position " + position + " has no " + kind));
    }

    private static void requireSealed(RecordedText text) {
        if (text.state() == RecordedText.State.OPEN) {
            throw new Conflict(
                    "text-not-sealed",
                    "position",
                    text.position(),
                    "the event at position " + text.position()
                            + " was recorded before texts were sealed: the text is part of what its proof covers, and"
                            + " cannot be taken out without breaking it");
        }
    }

    private List<ErasedText> withDigests(List<RecordedText> copies) {
        var erased = new ArrayList<ErasedText>();
        copies.forEach(text -> erased.add(new ErasedText(text.position(), text.field())));
        // events of one command carry the same digest
        var commands = new HashSet<String>();
        copies.forEach(text -> commands.add(text.command()));
        texts.stream()
                .filter(text -> text.field().equals(ErasedText.DIGEST)
                        && text.state() == RecordedText.State.SEALED
                        && commands.contains(text.command()))
                .forEach(digest -> erased.add(new ErasedText(digest.position(), digest.field())));
        return List.copyOf(erased);
    }
}

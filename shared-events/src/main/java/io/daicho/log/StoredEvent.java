package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.proof.LeafLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, bytes and all. What is hashed is the sealed event, with commitments in the place of
 * its free texts; what is read is the opened one, with the texts back in their places.
 *
 * @param position from 1, dense over the whole log
 * @param at time of its commit, to the millisecond
 * @param stream id of the aggregate
 * @param seq sequence number in the stream, from 0
 * @param streamType type of the aggregate
 * @param command id of the command that caused it
 * @param id unique id of the event
 * @param sealedEvent name, revision and payload as stored and hashed
 * @param sealedMeta metadata as stored and hashed, canonical JSON of an object
 * @param texts the texts of payload and metadata that have not been erased
 * @param trace W3C {@code traceparent} of what appended it, kept beside the event and not hashed; null where unknown
 */
public record StoredEvent(
        long position,
        Instant at,
        String stream,
        long seq,
        String streamType,
        String command,
        String id,
        EncodedEvent sealedEvent,
        String sealedMeta,
        List<SealedText> texts,
        @Nullable String trace) {

    private static final String PAYLOAD = "/payload";
    private static final String META = "/meta";

    public StoredEvent {
        texts = List.copyOf(texts);
    }

    /** An event without sealed texts. */
    public StoredEvent(
            long position,
            Instant at,
            String stream,
            long seq,
            String streamType,
            String command,
            String id,
            EncodedEvent event,
            String meta) {
        this(position, at, stream, seq, streamType, command, id, event, meta, List.of(), null);
    }

    /** Its name, of whatever payload. */
    public EventType type() {
        return sealedEvent.type();
    }

    /**
     * Name, revision and payload, opened: what was erased reads as {@link io.daicho.events.ErasedText#MARKER}.
     *
     * @throws AlteredText if a text is not the one committed to
     */
    public EncodedEvent event() {
        String opened = opened(sealedEvent.payload(), true);
        return opened.equals(sealedEvent.payload()) ? sealedEvent : new EncodedEvent(sealedEvent.type(), opened);
    }

    /**
     * Metadata, opened, as canonical JSON of an object.
     *
     * @throws AlteredText if a text is not the one committed to
     */
    public String meta() {
        return opened(sealedMeta, false);
    }

    private String opened(String sealed, boolean payload) {
        try {
            return SealedJson.opened(
                    sealed,
                    texts.stream().filter(text -> text.isOfPayload() == payload).toList());
        } catch (AlteredText e) {
            throw new AlteredText(position, e);
        }
    }

    /** The commitments that stand in the place of texts: JSON Pointer into the envelope, and 64 hexadecimal digits. */
    public Map<String, String> commitments() {
        var all = new TreeMap<>(SealedJson.commitments(PAYLOAD, sealedEvent.payload()));
        all.putAll(SealedJson.commitments(META, sealedMeta));
        return all;
    }

    /** JSON Pointers to the commitments whose text is gone, sorted. */
    public List<String> erasedFields() {
        return commitments().keySet().stream()
                .filter(field -> texts.stream().noneMatch(text -> text.field().equals(field)))
                .toList();
    }

    /** JSON Pointers of the texts that are not the ones committed to, or that nothing is committed to. */
    public List<String> alteredFields() {
        Map<String, String> commitments = commitments();
        return texts.stream()
                .filter(text -> !text.commitment().equals(commitments.get(text.field())))
                .map(SealedText::field)
                .toList();
    }

    /** The line whose hash is this event's leaf in the Merkle tree: of the sealed event, so that erasing changes nothing. */
    public LeafLine leafLine() {
        return new LeafLine(
                at,
                command,
                id,
                sealedMeta,
                sealedEvent.payload(),
                position,
                sealedEvent.type().rev(),
                seq,
                stream,
                streamType,
                sealedEvent.type().name());
    }
}

package io.daicho.catalogue;

import io.daicho.events.ErasedText;
import java.util.List;
import java.util.Map;

/**
 * The members of events in which people write freely, and so may write about people: what the log stores apart from the
 * hashed event, so that it can be erased (docs/personal-data.md). Named by JSON Pointers (RFC 6901) into the envelope.
 * Adding a member holds for events appended from then on; those before keep it in the open.
 */
public final class FreeTexts {

    private static final Map<String, List<String>> OF_PAYLOAD = Map.of(
            "MeasureRegistered", List.of(ErasedText.SUMMARY),
            "MeasureRevised", List.of(ErasedText.SUMMARY),
            "YearResultRecorded", List.of(ErasedText.RESULT_TEXT),
            "YearResultCorrected", List.of(ErasedText.RESULT_TEXT));

    private static final List<String> OF_META = List.of(ErasedText.REASON, ErasedText.DIGEST);

    private FreeTexts() {}

    /** Of a payload, by the event's catalogue name; of any revision, since a revision that moves one adds its pointer. */
    public static List<String> ofPayload(EventType type) {
        return OF_PAYLOAD.getOrDefault(type.name(), List.of());
    }

    /** Of any event's metadata. */
    public static List<String> ofMeta() {
        return OF_META;
    }
}

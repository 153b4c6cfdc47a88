package io.daicho.catalogue;

import java.util.List;
import java.util.Map;

/**
 * The members of events in which people write freely, and so may write about people: what the log stores apart from the
 * hashed event, so that it can be erased (docs/personal-data.md). Named by JSON Pointers (RFC 6901) into the envelope.
 * Adding a member holds for events appended from then on; those before keep it in the open.
 */
public final class FreeTexts {

    private static final String SUMMARY = "/payload/description/summary";
    private static final String RESULT_TEXT = "/payload/result/text";

    private static final Map<String, List<String>> OF_PAYLOAD = Map.of(
            "MeasureRegistered", List.of(SUMMARY),
            "MeasureRevised", List.of(SUMMARY),
            "YearResultRecorded", List.of(RESULT_TEXT),
            "YearResultCorrected", List.of(RESULT_TEXT));

    /** The digest of a command is one of its texts too: whoever has it can confirm a guess. */
    private static final List<String> OF_META = List.of("/meta/reason", "/meta/digest");

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

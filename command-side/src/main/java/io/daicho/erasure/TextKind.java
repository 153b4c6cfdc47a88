package io.daicho.erasure;

import io.daicho.events.ErasedText;
import java.util.Arrays;

/** The kinds of text that can be erased. */
public enum TextKind {
    RESULT_TEXT("result.text", ErasedText.RESULT_TEXT),
    SUMMARY("summary", ErasedText.SUMMARY),
    REASON("reason", ErasedText.REASON);

    private final String label;
    private final String pointer;

    TextKind(String label, String pointer) {
        this.label = label;
        this.pointer = pointer;
    }

    /** @throws IllegalArgumentException if no kind is called so */
    public static TextKind named(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("field is none of " + Arrays.asList(values()) + ": " + label));
    }

    /** JSON Pointer (RFC 6901) into an event's envelope. */
    public String pointer() {
        return pointer;
    }

    /** As requests name it. */
    @Override
    public String toString() {
        return label;
    }
}

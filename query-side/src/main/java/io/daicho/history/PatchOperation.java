package io.daicho.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a JSON Patch (RFC 6902).
 *
 * @param path JSON Pointer (RFC 6901) into the document as the operations before this one left it
 * @param value the new value, JSON null included; absent for remove
 */
public record PatchOperation(
        Kind op,
        String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode value) {

    /** The kinds that a difference consists of; RFC 6902 knows move, copy and test as well. */
    public enum Kind {
        @JsonProperty("add")
        ADD,
        @JsonProperty("remove")
        REMOVE,
        @JsonProperty("replace")
        REPLACE;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int PUNCTUATION = "{\"op\":\"\",\"path\":\"\"}".length();
    private static final int VALUE_PUNCTUATION = ",\"value\":".length();

    static PatchOperation add(String path, JsonNode value) {
        return new PatchOperation(Kind.ADD, path, value);
    }

    static PatchOperation remove(String path) {
        return new PatchOperation(Kind.REMOVE, path, null);
    }

    static PatchOperation replace(String path, JsonNode value) {
        return new PatchOperation(Kind.REPLACE, path, value);
    }

    /** How many characters it takes as JSON, escapes in the path aside. */
    int length() {
        int plain = PUNCTUATION + op.text().length() + path.length();
        return value == null
                ? plain
                : plain + VALUE_PUNCTUATION + value.toString().length();
    }
}

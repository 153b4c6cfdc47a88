package io.daicho.history;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applies patches as they are written, by an implementation of RFC 6902 that is not ours. */
public final class IndependentPatch {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private IndependentPatch() {}

    static JsonNode apply(List<PatchOperation> patch, JsonNode to) {
        return apply(MAPPER.writeValueAsString(patch), to.toString());
    }

    public static JsonNode apply(String patch, String to) {
        try (var patchReader = Json.createReader(new StringReader(patch));
                var documentReader = Json.createReader(new StringReader("{\"root\":" + to + "}"))) {
            JsonArray operations = patchReader.readArray();
            JsonObject document = documentReader.readObject();
            return MAPPER.readTree(Json.createPatch(underRoot(operations))
                            .apply(document)
                            .toString())
                    .get("root");
        }
    }

    /** The library's documents are objects or arrays; ours may be a bare value, so each stands in an object's member. */
    private static JsonArray underRoot(JsonArray operations) {
        var moved = Json.createArrayBuilder();
        operations.forEach(operation -> {
            JsonObject one = operation.asJsonObject();
            moved.add(Json.createObjectBuilder(one).add("path", "/root" + one.getString("path")));
        });
        return moved.build();
    }
}

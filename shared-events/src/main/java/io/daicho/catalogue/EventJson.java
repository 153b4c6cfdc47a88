package io.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.daicho.proof.CanonicalJson;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the ledger: absent members left out, dates as ISO 8601, decimals as strings, nothing unknown let through. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final JsonMapper STRICT = StrictReading.mapper();

    private EventJson() {}

    /** Canonical JSON text of a value that maps to a JSON object. */
    public static String canonical(Object value) {
        return CanonicalJson.of(MAPPER.convertValue(value, Map.class));
    }

    /** @throws tools.jackson.core.JacksonException if the text is not JSON of one object, or names a member twice */
    public static ObjectNode tree(String json) {
        if (MAPPER.readTree(json) instanceof ObjectNode object) {
            return object;
        }
        throw MismatchedInputException.from(null, ObjectNode.class, "payload is not a JSON object");
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    /** @throws tools.jackson.core.JacksonException if the tree is not what {@link #canonical} would write of the type */
    static <T> T value(ObjectNode tree, Class<T> type) {
        return STRICT.treeToValue(tree, type);
    }
}

package io.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.daicho.proof.CanonicalJson;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the ledger: absent members left out, dates as ISO 8601, decimals as strings, nothing unknown let through. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RequiredMembers())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    /** Canonical JSON text of a value that maps to a JSON object. */
    public static String canonical(Object value) {
        return CanonicalJson.of(MAPPER.convertValue(value, Map.class));
    }

    public static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    static <T> T value(ObjectNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }
}

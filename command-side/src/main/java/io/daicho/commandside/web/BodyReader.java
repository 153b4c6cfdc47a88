package io.daicho.commandside.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads bodies strictly: nothing is guessed, converted or passed over. */
final class BodyReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RequiredMembers())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            // decimals come as strings
            .withCoercionConfig(
                    LogicalType.Float,
                    config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
            .withConfigOverride(
                    List.class,
                    override -> override.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    /** Jackson adds in brackets where it read, which is nowhere a client knows. */
    private static final Pattern SOURCE = Pattern.compile("\\s*\\((start marker at )?\\[?Source:.*", Pattern.DOTALL);

    private BodyReader() {}

    /** @throws RequestRefused if the text is not JSON or its members are not those of the type */
    static <T> T read(byte[] json, Class<T> type) {
        JsonNode tree = parse(json);
        if (!(tree instanceof ObjectNode body)) {
            throw RequestRefused.badField(new FieldError("", tree.toString(), "the body is not a JSON object"));
        }
        removeNulls(body);
        try {
            return MAPPER.treeToValue(body, type);
        } catch (DatabindException e) {
            throw RequestRefused.badField(BodyFault.of(e, body));
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            String message = "not JSON at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": "
                    + SOURCE.matcher(e.getOriginalMessage()).replaceFirst("");
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "bad-json", message, List.of());
        }
    }

    private static void removeNulls(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.removeNulls();
                object.values().forEach(BodyReader::removeNulls);
            }
            case ArrayNode array -> array.values().forEach(BodyReader::removeNulls);
            default -> {
                // a scalar holds nothing
            }
        }
    }
}

package io.daicho.catalogue;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value that the ledger writes as a JSON string, and takes it from nothing else. */
final class FromText<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> parse;

    /** @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for what it cannot read */
    FromText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(
                    this, "%s is not a string: %s", type.getSimpleName(), parser.currentToken());
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
        }
    }
}

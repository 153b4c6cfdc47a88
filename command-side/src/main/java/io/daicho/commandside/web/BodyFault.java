package io.daicho.commandside.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.MissingNode;

/** Says which member of a body is wrong, what it is, and what it should be, in words without a class name. */
final class BodyFault {

    private BodyFault() {}

    static FieldError of(DatabindException failure, JsonNode body) {
        var field = new StringBuilder();
        JsonNode value = body;
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            field.append(name == null ? "[" + step.getIndex() + "]" : (field.isEmpty() ? "" : ".") + name);
            value = name == null ? value.path(step.getIndex()) : value.path(name);
        }
        String path = field.toString();
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(path, shown(value), "unknown member; known are " + known(unknown));
            case ValueInstantiationException refused -> refused(refused, path, value);
            case MismatchedInputException mismatched ->
                new FieldError(
                        path,
                        shown(value),
                        value instanceof MissingNode ? "is missing" : "is not " + expected(mismatched.getTargetType()));
            default -> new FieldError(path, shown(value), "cannot be read");
        };
    }

    /** A value type did not accept what it was given, and says why. */
    private static FieldError refused(ValueInstantiationException failure, String path, JsonNode value) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message =
                cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "is not valid";
        return RecordMembers.namedIn(message, failure.getType().getRawClass())
                .filter(value::has)
                .map(member -> new FieldError(
                        path.isEmpty() ? member : path + "." + member, shown(value.path(member)), message))
                .orElseGet(() -> new FieldError(path, shown(value), message));
    }

    private static String known(UnrecognizedPropertyException failure) {
        return failure.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "an integer";
        }
        if (type == BigDecimal.class) {
            return "a decimal in a string, e.g. \"12.5\"";
        }
        if (type == LocalDate.class) {
            return "a date, e.g. \"2022-04-01\"";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (type.isRecord() && type.getRecordComponents().length == 1) {
            return expected(type.getRecordComponents()[0].getType());
        }
        return "an object";
    }

    private static String shown(JsonNode value) {
        return switch (value) {
            case MissingNode ignored -> "";
            default -> value.isString() ? value.stringValue() : value.toString();
        };
    }
}

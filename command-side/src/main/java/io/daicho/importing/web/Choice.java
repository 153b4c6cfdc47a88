package io.daicho.importing.web;

import io.daicho.commandside.web.FieldError;
import io.daicho.commandside.web.RequestRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** A parameter whose values are the lower-case names of an enum. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(String parameter, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> refused(parameter, value, "is not one of " + names(type)));
    }

    static RequestRefused refused(String parameter, String value, String message) {
        return new RequestRefused(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                parameter + ": " + message,
                List.of(new FieldError(parameter, value, message)));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

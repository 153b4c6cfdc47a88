package io.daicho.queryside.web;

import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** Tells reading operations from others, by the packages of their features. */
public final class ReadingOperation {

    private static final List<String> FEATURES = List.of(
            "io.daicho.view.",
            "io.daicho.timemap.",
            "io.daicho.history.",
            "io.daicho.report.",
            "io.daicho.tree.",
            "io.daicho.audit.",
            "io.daicho.bundle.");

    private ReadingOperation() {}

    /** Whether a request handler is a reading operation. */
    public static boolean is(Object handler) {
        return handler instanceof HandlerMethod method
                && FEATURES.stream().anyMatch(method.getBeanType().getName()::startsWith);
    }
}

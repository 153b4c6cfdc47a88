package io.daicho.operations.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * An operation with limits of its own.
 *
 * @param method of the request
 * @param path the request's path, or its beginning where it ends in a slash
 * @param atOnce how many of them at once
 * @param time how long one may take
 * @param body bytes of the body; {@link Long#MAX_VALUE} where the operation bounds it itself
 */
public record LimitedOperation(String method, String path, ConcurrencyLimit atOnce, Duration time, long body) {

    boolean is(HttpServletRequest request) {
        String asked = request.getRequestURI();
        return request.getMethod().equals(method) && (path.endsWith("/") ? asked.startsWith(path) : asked.equals(path));
    }
}

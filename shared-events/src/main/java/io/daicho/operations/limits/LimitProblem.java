package io.daicho.operations.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) of a request that is refused, or broken off, before or behind its operation. */
final class LimitProblem {

    private static final JsonMapper JSON = new JsonMapper();

    private LimitProblem() {}

    static void tooLarge(HttpServletResponse response, long most) throws IOException {
        String detail = "the body is larger than " + most + " bytes";
        answer(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }

    static void tooMany(HttpServletResponse response, TooManyAtOnce failure) throws IOException {
        answer(response, HttpStatus.SERVICE_UNAVAILABLE, "too-many-at-once", String.valueOf(failure.getMessage()));
    }

    static void tookTooLong(HttpServletResponse response) throws IOException {
        String detail = "no answer was found in the time a request may take; if it was a write, it may be sent again"
                + " under the same Idempotency-Key";
        answer(response, HttpStatus.SERVICE_UNAVAILABLE, "took-too-long", detail);
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String slug, String detail)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:daicho:problem:" + slug);
        problem.put(
                "title",
                Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' '));
        problem.put("status", status.value());
        problem.put("detail", detail);
        byte[] body = JSON.writeValueAsString(problem).getBytes(UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

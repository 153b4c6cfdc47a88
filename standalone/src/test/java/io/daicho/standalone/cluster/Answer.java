package io.daicho.standalone.cluster;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer over HTTP, whatever its status. */
record Answer(int status, HttpHeaders headers, String text) {

    private static final int UNAVAILABLE = 503;

    static Answer of(int status, HttpHeaders headers, byte[] body) {
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return Json.read(text);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether a client is told to come again, and when. */
    boolean saysRetry() {
        return status == UNAVAILABLE && headers.firstValue("Retry-After").isPresent();
    }

    /** Position the answer is for, -1 if it does not say. */
    long position() {
        return headers.firstValueAsLong("Daicho-Position").orElse(-1);
    }

    /** The last part of the problem's type, empty if it is no problem. */
    String problem() {
        String type = json().path("type").asString("");
        return type.substring(type.lastIndexOf(':') + 1);
    }
}

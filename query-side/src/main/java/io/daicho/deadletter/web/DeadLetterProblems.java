package io.daicho.deadletter.web;

import io.daicho.deadletter.LetterRefused;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details (RFC 9457) of decisions about dead letters. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = DeadLetterProblems.class)
class DeadLetterProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NoSuchProjection failure) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "Not found", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(LetterRefused failure) {
        return switch (failure.why()) {
            case NOT_LEFT_OUT -> answer(HttpStatus.NOT_FOUND, "not-found", "Not found", failure);
            case WAITS -> answer(HttpStatus.CONFLICT, "event-waits", "Event waits", failure);
            case FAILS_STILL -> answer(HttpStatus.CONFLICT, "event-fails-still", "Event fails still", failure);
        };
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String slug, String title, RuntimeException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, failure.getMessage());
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

package io.daicho.history.web;

import io.daicho.log.LogUnavailable;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Histories are read from the log itself: what that may answer instead. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = HistoryProblems.class)
class HistoryProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(HistoryProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable failure) {
        LOGGER.warn("the log does not answer", failure);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "the log does not answer");
        problem.setType(URI.create("urn:daicho:problem:unavailable"));
        problem.setTitle("Unavailable");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem);
    }
}

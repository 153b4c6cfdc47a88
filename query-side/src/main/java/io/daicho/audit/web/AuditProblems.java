package io.daicho.audit.web;

import com.mongodb.MongoException;
import io.daicho.audit.AuditRunning;
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

/** Problem details (RFC 9457) that only audits have. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = AuditProblems.class)
class AuditProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(AuditProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> running(AuditRunning failure) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "audit-running", "Audit running", String.valueOf(failure.getMessage()));
        problem.setProperty("audit", failure.id());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.LINK, "</api/log/audits/" + failure.id() + ">; rel=\"related\"")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(MongoException failure) {
        LOGGER.warn("the database does not answer", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Unavailable", "the database does not answer"));
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}

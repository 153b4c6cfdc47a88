package io.daicho.bundle.web;

import com.mongodb.MongoException;
import io.daicho.log.LogUnavailable;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.TreeBehind;
import io.daicho.tree.checkpoint.CannotSign;
import io.daicho.tree.checkpoint.KeyFileRefused;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details of what keeps a bundle from being made. */
@RestControllerAdvice(basePackages = "io.daicho.bundle")
class BundleProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(BundleProblems.class);
    private static final String SOON = "1";
    private static final String LATER = "30";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> empty(NothingToExport failure) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "Not found", failure, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSigned(CannotSign failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "cannot-sign", "Cannot sign", failure, LATER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSigned(KeyFileRefused failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "cannot-sign", "Cannot sign", failure, LATER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(TreeBehind failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "tree-behind", "Tree behind", failure, SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable failure) {
        return unavailable((RuntimeException) failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(MongoException failure) {
        return unavailable((RuntimeException) failure);
    }

    private static ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        LOGGER.warn("no bundle: the database does not answer", failure);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Unavailable",
                new IllegalStateException("the log does not answer"),
                SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> altered(IntegrityFault failure) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "integrity", "Integrity", failure, null);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String slug, String title, RuntimeException failure, @Nullable String retryAfter) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, failure.getMessage());
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        problem.setTitle(title);
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return ResponseEntity.status(status).headers(headers).body(problem);
    }
}

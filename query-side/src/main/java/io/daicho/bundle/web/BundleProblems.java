package io.daicho.bundle.web;

import io.daicho.log.LogUnavailable;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.TreeBehind;
import io.daicho.tree.checkpoint.CannotSign;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details of what keeps a bundle from being made. */
@RestControllerAdvice(basePackages = "io.daicho.bundle")
class BundleProblems {

    private static final String SOON = "1";
    private static final String LATER = "30";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> empty(NothingToExport failure) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "Not found", failure, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> running(ExportsRunning failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "too-many-exports", "Too many exports", failure, LATER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSigned(CannotSign failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "not-signed", "Not signed", failure, LATER);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(TreeBehind failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "position-not-reached", "Position not reached", failure, SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Unavailable", failure, SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> altered(IntegrityFault failure) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "integrity-fault", "Integrity fault", failure, null);
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

package io.daicho.rebuild.web;

import io.daicho.projection.RowsNotBuilt;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.RebuildRunning;
import io.daicho.rebuild.Rebuilds;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details (RFC 9457) of rebuilds, and of reads that have to wait for one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class RebuildProblems {

    private static final String SECONDS_TO_WAIT = "5";

    private final Rebuilds rebuilds;

    RebuildProblems(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NoSuchThing failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", "Not found", failure));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> running(RebuildRunning failure) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "rebuild-running", "Rebuild running", failure);
        problem.setProperty("rebuild", failure.id());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLate(TooLateToCancel failure) {
        return answer(problem(HttpStatus.CONFLICT, "too-late-to-cancel", "Too late to cancel", failure));
    }

    /** A read of whatever feature, of rows that new code is still building. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notBuilt(RowsNotBuilt failure) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "rows-not-built", "Rows not built", failure);
        Optional<Rebuild> rebuild = rebuilds.running().stream()
                .filter(one -> one.generation().projection().equals(failure.projection()))
                .findFirst();
        rebuild.ifPresent(one -> {
            problem.setProperty("rebuild", one.id());
            problem.setProperty("progress", RebuildAnswer.Progress.of(one.progress()));
        });
        return later(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, RuntimeException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, failure.getMessage());
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> later(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

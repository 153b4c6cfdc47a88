package io.daicho.tree.web;

import com.mongodb.MongoException;
import io.daicho.log.AlteredText;
import io.daicho.log.LogUnavailable;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.TreeBehind;
import io.daicho.tree.checkpoint.CannotSign;
import io.daicho.tree.checkpoint.KeyFileRefused;
import io.daicho.tree.checkpoint.Witnesses.Refused;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details (RFC 9457) that only the log and its proofs have. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = TreeProblems.class)
class TreeProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(TreeProblems.class);

    /** Cosignatures that are not accepted. */
    static final class CosignaturesRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Refused> lines;

        CosignaturesRefused(List<Refused> lines) {
            super("none of the lines is kept, for " + lines.size() + " of them " + (lines.size() == 1 ? "is" : "are")
                    + " not accepted");
            this.lines = lines;
        }
    }

    /** A line that is not accepted, as problem details show it. */
    record LineError(String field, String value, String message) {}

    private final IntegrityAlarm alarm;
    private final CheckpointSettings settings;

    TreeProblems(IntegrityAlarm alarm, CheckpointSettings settings) {
        this.alarm = alarm;
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> integrity(IntegrityFault fault) {
        alarm.raise(fault);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "integrity", fault);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> altered(AlteredText altered) {
        return integrity(new IntegrityFault(String.valueOf(altered.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notCovered(NotCovered failure) {
        return later(
                "position-not-covered", failure, Math.max(1, settings.interval().toSeconds()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(TreeBehind failure) {
        return later("tree-behind", failure, 1);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LogUnavailable failure) {
        LOGGER.warn("the log does not answer", failure);
        return unavailable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(MongoException failure) {
        LOGGER.warn("the database does not answer", failure);
        return unavailable();
    }

    private static ResponseEntity<ProblemDetail> unavailable() {
        return later("unavailable", new IllegalStateException("the log does not answer"), 1);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannotSign(CannotSign failure) {
        return answer(HttpStatus.CONFLICT, "cannot-sign", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannotSign(KeyFileRefused failure) {
        return answer(HttpStatus.CONFLICT, "cannot-sign", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(TextOrJson.NotAcceptable failure) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CosignaturesRefused failure) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "cosignature-refused", failure);
        problem.setProperty(
                "errors",
                failure.lines.stream()
                        .map(line -> new LineError("line", line.line(), line.why()))
                        .toList());
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> later(String slug, RuntimeException failure, long seconds) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, slug, failure));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String slug, RuntimeException failure) {
        return answer(problem(status, slug, failure));
    }

    /** The type is set, since the client may have asked for text alone. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, RuntimeException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, failure.getMessage());
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        String words = slug.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        return problem;
    }
}

package io.daicho.commandside.web;

import com.mongodb.MongoException;
import io.daicho.commandside.IdempotencyKeyReused;
import io.daicho.commandside.VersionMismatch;
import io.daicho.log.ClockAhead;
import io.daicho.log.LogBusy;
import io.daicho.log.LogUnavailable;
import io.daicho.operations.limits.TooManyAtOnce;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.NotFound;
import io.daicho.refusal.NotYet;
import io.daicho.refusal.Refusal;
import io.daicho.refusal.Unacceptable;
import java.util.List;
import java.util.UUID;
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

/** Answers what goes wrong in the operations of the command side. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        basePackages = {
            "io.daicho.commandside",
            "io.daicho.measure",
            "io.daicho.department",
            "io.daicho.city",
            "io.daicho.importing"
        })
class CommandProblems extends FrameworkProblems {

    private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);
    private static final String SECONDS_TO_WAIT = "1";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = switch (refusal) {
            case NotFound ignored -> HttpStatus.NOT_FOUND;
            case Conflict ignored -> HttpStatus.CONFLICT;
            case Unacceptable ignored -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NotYet ignored -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        var error = new FieldError(refusal.field(), refusal.value(), refusal.getMessage());
        return answer(Problems.of(status, refusal.slug(), refusal.getMessage(), List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refusal) {
        return answer(Problems.of(refusal.status(), refusal.slug(), detail(refusal), refusal.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(VersionMismatch mismatch) {
        ProblemDetail problem =
                Problems.of(HttpStatus.PRECONDITION_FAILED, "version-mismatch", detail(mismatch), List.of());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (mismatch.actual() >= 0) {
            answer.eTag(Long.toString(mismatch.actual()));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IdempotencyKeyReused reused) {
        var error = new FieldError(CommandHeadersResolver.IDEMPOTENCY_KEY, reused.command(), detail(reused));
        return answer(Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", detail(reused), List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(LogBusy failure) {
        return answer(Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "log-busy", detail(failure) + "; nothing was written", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistimed(ClockAhead failure) {
        LOG.error("nothing is appended: {}", failure.getMessage());
        return answer(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "clock-ahead", detail(failure), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyAtOnce failure) {
        return answer(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-at-once", detail(failure), List.of()));
    }

    @ExceptionHandler({LogUnavailable.class, MongoException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        LOG.warn("the log did not answer", failure);
        return answer(Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-unavailable",
                "the event log does not answer in time; the same command may be sent again under the same"
                        + " Idempotency-Key",
                List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, failure);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "something failed that should not; the server's log tells more under the incident " + incident,
                List.of()));
    }

    private static String detail(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(problem);
    }
}

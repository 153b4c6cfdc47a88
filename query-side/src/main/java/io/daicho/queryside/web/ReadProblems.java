package io.daicho.queryside.web;

import com.mongodb.MongoException;
import io.daicho.log.LogUnavailable;
import io.daicho.operations.limits.TooManyAtOnce;
import io.daicho.projection.RowsUnavailable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Problem details (RFC 9457) of the reading operations. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        basePackages = {
            "io.daicho.view",
            "io.daicho.timemap",
            "io.daicho.history",
            "io.daicho.report",
            "io.daicho.tree",
            "io.daicho.audit",
            "io.daicho.rebuild",
            "io.daicho.deadletter",
            "io.daicho.bundle"
        })
class ReadProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameter failure) {
        return invalid(List.of(failure.fault()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingFound(NothingFound failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", failure.getMessage()), headersOf(failure));
    }

    private static HttpHeaders headersOf(NothingFound failure) {
        var headers = new HttpHeaders();
        headers.set(ReadHeaders.POSITION, Long.toString(failure.position()));
        headers.setVary(List.of(ReadAt.ACCEPT_DATETIME));
        return headers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReached(PositionNotReached failure) {
        return later(problem(HttpStatus.SERVICE_UNAVAILABLE, "position-not-reached", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyAtOnce failure) {
        return later(problem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-at-once", failure.getMessage()));
    }

    @ExceptionHandler({LogUnavailable.class, MongoException.class})
    ResponseEntity<ProblemDetail> logUnavailable(RuntimeException failure) {
        logger.warn("the log does not answer", failure);
        return later(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "the log does not answer"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(RowsUnavailable failure) {
        logger.warn("a read model does not answer", failure);
        return later(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "the read models do not answer"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<ParameterFault> faults =
                failure.getFieldErrors().stream().map(ReadProblems::fault).toList();
        return handleExceptionInternal(failure, invalidProblem(faults), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fault = new ParameterFault(
                Objects.requireNonNullElse(failure.getPropertyName(), "parameter"),
                String.valueOf(failure.getValue()),
                expected(failure));
        return handleExceptionInternal(failure, invalidProblem(List.of(fault)), headers, status, request);
    }

    /** What Spring MVC itself refuses gets a problem type too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object answered = body;
        if (!(body instanceof ProblemDetail given && given.getType() != null) && status instanceof HttpStatus known) {
            String detail = body instanceof ProblemDetail given ? given.getDetail() : known.getReasonPhrase();
            answered = problem(known, slug(known), detail);
        }
        return super.handleExceptionInternal(failure, answered, headers, status, request);
    }

    private static String slug(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static ParameterFault fault(FieldError error) {
        String message = error.contains(TypeMismatchException.class)
                ? expected(error.unwrap(TypeMismatchException.class))
                : "is not valid";
        return new ParameterFault(error.getField(), String.valueOf(error.getRejectedValue()), message);
    }

    private static String expected(TypeMismatchException failure) {
        Class<?> type = failure.getRequiredType();
        if (type != null && type.isEnum()) {
            return "is not one of " + Arrays.toString(type.getEnumConstants());
        }
        return type == Boolean.class ? "is not true or false" : "is not a whole number";
    }

    private static ResponseEntity<ProblemDetail> invalid(List<ParameterFault> faults) {
        return answer(invalidProblem(faults), new HttpHeaders());
    }

    private static ProblemDetail invalidProblem(List<ParameterFault> faults) {
        String detail = faults.isEmpty()
                ? "a parameter is not valid"
                : faults.getFirst().field() + " " + faults.getFirst().message();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", detail);
        problem.setProperty("errors", faults);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> later(ProblemDetail problem) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(problem, headers);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        String words = slug.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        return problem;
    }
}

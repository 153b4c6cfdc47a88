package io.daicho.commandside.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Gives what Spring MVC itself refuses (a path, a method, a media type) the ledger's problem types. */
abstract class FrameworkProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String said =
                failure instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        ProblemDetail problem = Problems.of(status, slug(status), said == null ? reason(status) : said, List.of());
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(status, "bad-json", "a JSON object is expected as the body", List.of());
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message =
                cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "is not valid";
        var error = new FieldError(field, String.valueOf(failure.getValue()), message);
        ProblemDetail problem = Problems.of(status, "invalid-request", field + ": " + message, List.of(error));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var error = new FieldError(failure.getParameterName(), "", "is missing");
        ProblemDetail problem =
                Problems.of(status, "invalid-request", failure.getParameterName() + " is missing", List.of(error));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return notServed(failure, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return notServed(failure, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> notServed(
            Exception failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(status, "not-found", "there is nothing at this path", List.of());
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    static String slug(HttpStatusCode status) {
        return switch (status) {
            case HttpStatus.INTERNAL_SERVER_ERROR -> "internal-error";
            case HttpStatus known ->
                known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
            default -> "status-" + status.value();
        };
    }

    private static String reason(HttpStatusCode status) {
        return status instanceof HttpStatus known ? known.getReasonPhrase() : "status " + status.value();
    }
}

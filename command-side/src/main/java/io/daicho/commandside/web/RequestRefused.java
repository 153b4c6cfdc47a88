package io.daicho.commandside.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is not a command yet: its JSON, its members or its headers are not what the operation takes. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final transient List<FieldError> errors;

    public RequestRefused(HttpStatus status, String slug, String message, List<FieldError> errors) {
        super(message, null, false, false);
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    static RequestRefused badField(FieldError error) {
        String named = error.field().isEmpty() ? "" : error.field() + ": ";
        return new RequestRefused(HttpStatus.BAD_REQUEST, "invalid-request", named + error.message(), List.of(error));
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

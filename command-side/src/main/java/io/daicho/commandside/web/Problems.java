package io.daicho.commandside.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) of the ledger: a {@code urn:daicho:problem:} type, and the members at fault. */
public final class Problems {

    private static final String TYPES = "urn:daicho:problem:";

    private Problems() {}

    /** @param slug the kind of problem, which clients can rely on; its words are the title */
    public static ProblemDetail of(HttpStatusCode status, String slug, String detail, List<FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title(slug));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static String title(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

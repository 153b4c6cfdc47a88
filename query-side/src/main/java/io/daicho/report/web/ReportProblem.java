package io.daicho.report.web;

import io.daicho.report.format.Format;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A problem that only reports have. */
final class ReportProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    private ReportProblem(ProblemDetail problem) {
        super(problem.getDetail());
        this.problem = problem;
    }

    ProblemDetail problem() {
        return problem;
    }

    static ReportProblem notAcceptable(String accept) {
        return of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "there is "
                        + Arrays.stream(Format.values()).map(Format::mediaType).toList() + ", not " + accept,
                Map.of());
    }

    /** The report as this software makes it is not the receipt's. */
    static ReportProblem versionGone(Receipt receipt, String present) {
        return of(
                HttpStatus.GONE,
                "report-version-gone",
                "the receipt is for version " + receipt.version() + " of the report " + receipt.report() + "; here is "
                        + present,
                Map.of("receiptVersion", receipt.version(), "presentVersion", present));
    }

    /** The ledger does not give the bytes that the receipt is for. */
    static ReportProblem mismatch(Receipt receipt, Receipt present) {
        return of(
                HttpStatus.CONFLICT,
                "receipt-mismatch",
                "the report at position " + receipt.position() + " does not have the bytes of the receipt",
                Map.of(
                        "receiptSha256",
                        receipt.sha256(),
                        "presentSha256",
                        present.sha256(),
                        "receiptAt",
                        String.valueOf(receipt.at()),
                        "presentAt",
                        String.valueOf(present.at())));
    }

    /** The report held texts that were erased since: nobody can make the bytes of the receipt any more. */
    static ReportProblem textErased(Receipt receipt, List<Long> erasures) {
        return of(
                HttpStatus.GONE,
                "report-text-erased",
                "the report at position " + receipt.position()
                        + " held texts that were erased by law since, by the events at" + " positions " + erasures
                        + ": the bytes of the receipt cannot be made again",
                Map.of("erasures", erasures, "receiptSha256", receipt.sha256()));
    }

    static ReportProblem tooLarge(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "report-too-large", detail, Map.of());
    }

    private static ReportProblem of(HttpStatus status, String slug, String detail, Map<String, Object> members) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:daicho:problem:" + slug));
        String words = slug.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        members.forEach(problem::setProperty);
        return new ReportProblem(problem);
    }
}

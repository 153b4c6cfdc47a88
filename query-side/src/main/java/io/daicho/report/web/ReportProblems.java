package io.daicho.report.web;

import io.daicho.report.ReportTooLarge;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem details of what reports themselves refuse. */
@RestControllerAdvice(basePackages = "io.daicho.report")
class ReportProblems {

    @ExceptionHandler
    ProblemDetail refused(ReportProblem failure) {
        return failure.problem();
    }

    @ExceptionHandler
    ProblemDetail tooLarge(ReportTooLarge failure) {
        return ReportProblem.tooLarge(String.valueOf(failure.getMessage())).problem();
    }
}

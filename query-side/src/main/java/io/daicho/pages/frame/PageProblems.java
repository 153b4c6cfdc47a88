package io.daicho.pages.frame;

import io.daicho.log.LogUnavailable;
import io.daicho.projection.RowsUnavailable;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PositionNotReached;
import io.daicho.report.ReportTooLarge;
import io.daicho.tree.IntegrityFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page says when it cannot show what was asked for. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackages = "io.daicho.pages")
class PageProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(PageProblems.class);

    private final Frames frames;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** @param request whichever is being answered, by the response */
    PageProblems(Frames frames, HttpServletRequest request, HttpServletResponse response) {
        this.frames = frames;
        this.request = request;
        this.response = response;
    }

    @ExceptionHandler
    String badParameter(BadParameter failure, Model model) {
        return page(model, HttpStatus.BAD_REQUEST, "bad", failure.field() + " " + failure.getMessage());
    }

    @ExceptionHandler
    String badValue(TypeMismatchException failure, Model model) {
        return page(model, HttpStatus.BAD_REQUEST, "bad", failure.getPropertyName() + ": " + failure.getValue());
    }

    @ExceptionHandler
    String nothingFound(NothingFound failure, Model model) {
        return page(model, HttpStatus.NOT_FOUND, "absent", String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    String tooLarge(ReportTooLarge failure, Model model) {
        return page(model, HttpStatus.UNPROCESSABLE_CONTENT, "large", String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    String fault(IntegrityFault failure, Model model) {
        return page(model, HttpStatus.INTERNAL_SERVER_ERROR, "fault", String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler({PositionNotReached.class, RowsUnavailable.class, LogUnavailable.class})
    String unavailable(RuntimeException failure, Model model) {
        LOGGER.warn("a page cannot be read", failure);
        response.setHeader("Retry-After", "1");
        return page(model, HttpStatus.SERVICE_UNAVAILABLE, "later", String.valueOf(failure.getMessage()));
    }

    private String page(Model model, HttpStatus status, String kind, String detail) {
        response.setStatus(status.value());
        frames.around(model, VisitResolver.visit(request));
        model.addAttribute("kind", kind);
        model.addAttribute("detail", detail);
        return "pages/problem";
    }
}

package io.daicho.queryside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses pages larger than this process makes; what is no number at all is refused where it is read. */
final class PageLimit implements HandlerInterceptor {

    private static final String LIMIT = "limit";
    private static final int DIGITS = 9;

    private final int largest;

    PageLimit(int largest) {
        this.largest = largest;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String asked = request.getParameter(LIMIT);
        if (asked != null
                && asked.matches("\\d{1," + DIGITS + "}")
                && Integer.parseInt(asked) > largest
                && ReadingOperation.is(handler)) {
            throw new BadParameter(LIMIT, asked, "is outside 1 to " + largest);
        }
        return true;
    }
}

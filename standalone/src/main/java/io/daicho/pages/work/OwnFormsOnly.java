package io.daicho.pages.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses forms that another site's page sends: browsers say where a form comes from in {@code Sec-Fetch-Site} or
 * {@code Origin}, and a page of another site cannot forge either. What says neither is no browser, and has the API.
 */
final class OwnFormsOnly implements HandlerInterceptor {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String OWN = "same-origin";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!HttpMethod.POST.matches(request.getMethod()) || isOwn(request)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "the form is not one of this ledger's own pages");
        return false;
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals(OWN);
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

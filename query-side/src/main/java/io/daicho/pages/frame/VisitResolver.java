package io.daicho.pages.frame;

import io.daicho.report.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives methods of page controllers the visit they answer. */
final class VisitResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return visit(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    static Visit visit(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Language language = PathLanguage.of(path);
        return Visit.of(
                language == null ? Language.JA : language, PathLanguage.without(path), request.getParameterMap());
    }
}

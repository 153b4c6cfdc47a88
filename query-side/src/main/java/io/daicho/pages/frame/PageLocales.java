package io.daicho.pages.frame;

import io.daicho.report.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The locale of a page is its path's, of anything else what the client accepts. */
final class PageLocales extends AcceptHeaderLocaleResolver {

    PageLocales() {
        setSupportedLocales(List.of(Locale.JAPANESE, Locale.ENGLISH));
        setDefaultLocale(Locale.JAPANESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Language language = PathLanguage.of(
                request.getRequestURI().substring(request.getContextPath().length()));
        return language == null ? super.resolveLocale(request) : Locale.forLanguageTag(language.tag());
    }
}

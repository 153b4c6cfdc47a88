package io.daicho.pages.frame;

import io.daicho.queryside.web.NothingFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.LocaleResolver;

/** The way in, by the language the browser prefers, and what is said where no page is. */
@Controller
class EntranceController {

    private final LocaleResolver locales;

    EntranceController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/")
    String entrance(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return "redirect:/" + locales.resolveLocale(request).getLanguage();
    }

    @GetMapping({"/ja/**", "/en/**"})
    String nowhere(Visit visit) {
        throw new NothingFound("page", visit.path(), 0);
    }
}

package io.daicho.standalone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One ledger and one browser for all tests of pages.
 *
 * @param measure id of the measure whose result was corrected
 */
record Office(LedgerInAnOffice ledger, Chromium chromium, String measure) implements AutoCloseable {

    private static final int ROWS = 150;

    /** Gives tests the office; it opens with the first of them and closes behind the last. */
    static final class Opened implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Office.class);
        }

        @Override
        public Office resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Office.class))
                    .computeIfAbsent(Office.class, first -> open(), Office.class);
        }
    }

    private static Office open() {
        try {
            var ledger = LedgerInAnOffice.start(Files.createTempDirectory("office"), ROWS);
            String measure = ledger.id(LedgerInAnOffice.CORRECTED).toString();
            ledger.awaitSigned();
            return new Office(ledger, new Chromium(), measure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page in a light room. */
    Page page(String path) {
        Page page = chromium.open(ledger.address(), ColorScheme.LIGHT);
        page.navigate(path);
        return page;
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Where pictures of pages are kept for people to look at. */
    static Path picture(String name) {
        return Path.of("target", "screenshots", name + ".png");
    }

    @Override
    public void close() {
        chromium.close();
        ledger.close();
    }
}

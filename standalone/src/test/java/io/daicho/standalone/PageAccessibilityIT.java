package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page by light and by dark: its contrast, its names and roles, and a picture of it under {@code target}. */
@ExtendWith(Office.Opened.class)
class PageAccessibilityIT {

    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final String PAST = "2022-07-01";

    private final Office office;

    PageAccessibilityIT(Office office) {
        this.office = office;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndWithinItsPolicy(ColorScheme scheme) {
        Page page = office.chromium().open(office.ledger().address(), scheme);
        var serious = new ArrayList<String>();
        String language = scheme == ColorScheme.LIGHT ? "ja" : "en";
        for (Picture shown : pages()) {
            page.navigate("/" + language + shown.path());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Office.picture(shown.name() + "-" + language))
                    .setFullPage(true));
            for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
                if (SERIOUS.contains(String.valueOf(rule.getImpact()))) {
                    serious.add(shown.name() + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml());
                }
            }
        }

        assertThat(serious).isEmpty();
        assertThat(office.chromium().complaints()).isEmpty();
    }

    /** A page and the name of its picture. */
    private record Picture(String name, String path) {}

    private List<Picture> pages() {
        String one = "/measures/" + office.measure();
        return List.of(
                new Picture("overview", ""),
                new Picture("measures", "/measures?year=2021"),
                new Picture("measures-past", "/measures?asOf=" + PAST),
                new Picture("measure", one),
                new Picture("history", one + "/history"),
                new Picture("replay", one + "/replay?step=5"),
                new Picture("since", one + "/since?asOf=" + PAST),
                new Picture("departments", "/departments"),
                new Picture("bureaus", "/bureaus?one=政策企画局&other=生活文化スポーツ局"),
                new Picture("cities", "/cities"),
                new Picture("years", "/years"),
                new Picture("year", "/years/2021"),
                new Picture("reports", "/reports"),
                new Picture("report", "/reports/by-bureau"),
                new Picture("report-receipt", "/reports/by-bureau/receipt?format=CSV"),
                new Picture("report-figure", "/reports/by-bureau/figures/total.2021.outcome-cancelled"),
                new Picture("report-comparison", "/reports/by-bureau/comparison?from=" + PAST),
                new Picture("log", "/log"),
                new Picture("log-entry", "/log/40"),
                new Picture("verification", "/log/40/verification"),
                new Picture("integrity", "/integrity"),
                new Picture("work", one + "/work?year=2021"),
                new Picture("imports", "/imports"),
                new Picture("projections", "/projections"));
    }
}

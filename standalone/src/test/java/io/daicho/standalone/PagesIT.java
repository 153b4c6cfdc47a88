package io.daicho.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as auditors and clients meet them, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final int ROWS = 150;
    private static final String PAST = "2022-07-01";
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private LedgerInAnOffice office;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private String measure;

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(PICTURES);
        office = LedgerInAnOffice.start(directory, ROWS);
        measure = office.id(LedgerInAnOffice.CORRECTED).toString();
        office.awaitSigned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        office.close();
    }

    private Page open(String path) {
        Page page = chromium.open(office.address(), ColorScheme.LIGHT);
        page.navigate(path);
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void anAuditorFindsWhoChangedAResultAndVerifiesIt(String language) throws IOException {
        var words = new Words(language);
        Page page = open("/" + language);

        link(page, words.of("nav.measures")).click();
        page.waitForLoadState();
        // results come while somebody types
        page.getByRole(AriaRole.SEARCHBOX).fill(LedgerInAnOffice.CORRECTED);
        Locator found = page.locator("#results tbody tr");
        assertThat(found).hasCount(1);
        found.getByRole(AriaRole.LINK).first().click();

        Locator text = page.locator(".side-by-side td.prose").last();
        Locator mark = text.locator(".by");
        Locator card = text.getByRole(AriaRole.TOOLTIP, new Locator.GetByRoleOptions().setIncludeHidden(true));
        assertThat(card).not().isVisible();
        mark.focus();
        assertThat(card).isVisible();
        assertThat(card).containsText(LedgerInAnOffice.CORRECTOR);
        assertThat(card).containsText(LedgerInAnOffice.REASON);
        page.keyboard().press("Escape");
        assertThat(card).not().isVisible();
        page.keyboard().press("Enter");

        Locator change = page.locator(".timeline > li:target");
        assertThat(change).containsText(words.of("event.YearResultCorrected"));
        assertThat(change).containsText(LedgerInAnOffice.CORRECTOR);
        assertThat(change.locator("del")).hasText("7");
        assertThat(change.locator("ins").first()).hasText("9");
        change.getByText(words.of("verify.this")).click();

        assertThat(page.locator(".verdict")).hasText(words.of("verification.sound"));
        assertThat(page.locator(".checks .passed")).hasCount(5);
        assertThat(page.locator(".path li").last().locator(".node .hash")).hasText(rootOfNote(page));
    }

    /** The third line of a checkpoint is its root. */
    private static String rootOfNote(Page page) {
        String note = page.locator("pre").last().innerText();
        return note.lines().skip(2).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aClientComparesTwoBureausAndGoesDownToTheEvents(String language) throws IOException {
        var words = new Words(language);
        Page page = open("/" + language + "/departments");

        page.locator("select[name=one]").selectOption("生活文化スポーツ局");
        page.locator("select[name=other]").selectOption("政策企画局");
        button(page, words.of("compare.go")).click();

        assertThat(page.locator("h1")).hasText(words.of("compare.title", "生活文化スポーツ局", "政策企画局"));
        Locator count = page.locator("tbody td.number a").first();
        int measures = Integer.parseInt(count.innerText());
        count.click();
        assertThat(page.locator("#results tbody tr")).hasCount(measures);

        link(page, words.of("figure.events")).click();
        assertThat(page.locator(".value")).hasText(Integer.toString(measures));
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("tbody tr").count())
                .isGreaterThanOrEqualTo(2 * measures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aReportOfAPastDateIsTheSameBytesEveryTime(String language) throws IOException {
        var words = new Words(language);
        Page page = open("/" + language + "/reports/by-bureau");

        page.getByText(words.of("moment.choose")).click();
        page.getByLabel(words.of("moment.date")).fill(PAST);
        page.locator(".by-date").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".moment")).containsText(words.of("moment.past"));
        assertThat(page.locator(".moment")).containsText(PAST);

        byte[] first = download(page, "CSV");
        byte[] second = download(page, "CSV");
        assertThat(first).isEqualTo(second).isNotEmpty();

        link(page, words.of("receipt.of", "CSV")).click();
        assertThat(page.locator(".receipt .hash")).hasText(sha256(first));
        String again = link(page, words.of("receipt.again")).getAttribute("href");
        assertThat(page.request().get(Objects.requireNonNull(again)).body()).isEqualTo(first);
        assertThat(page.url()).contains("asOf=" + PAST);
    }

    private static byte[] download(Page page, String format) {
        Download download = page.waitForDownload(() -> link(page, format).click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePastStaysThePastFromPageToPageAndLeadsBack() {
        Page page = open("/ja?asOf=" + PAST);
        String then = page.locator(".totals dd").first().innerText();

        page.locator(".sections a").first().click();
        assertThat(page).hasURL(Pattern.compile("asOf=" + PAST));
        page.locator(".moment .return").click();
        assertThat(page).hasURL(Pattern.compile("/ja/measures$"));
        page.locator(".brand").click();
        assertThat(page.locator(".totals dd").first()).not().hasText(then);
    }

    @Test
    void whatChangedSinceThenIsOneLinkAway() {
        Page page = open("/ja/measures/" + measure + "/since?asOf=" + PAST);

        assertThat(page.locator(".differences del").first()).hasText("7");
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(LedgerInAnOffice.CORRECTOR)))
                .hasCount(1);
        page.locator(".moment .since").click();
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    @Test
    void theReplayGoesStepByStepWithTheKeyboard() {
        Page page = open("/ja/measures/" + measure + "/replay");

        assertThat(page.locator("#replay h2")).hasText("取組の登録");
        for (int step = 2; step <= 5; step++) {
            page.locator("#step-on").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[aria-current=step]")).hasText(Integer.toString(step));
        }
        assertThat(page.locator("#replay h2")).hasText("実績の訂正");
        assertThat(page).hasURL(Pattern.compile("step=5"));
    }

    @Test
    void aPictureLeadsToTheRowsBehindIt() {
        Page page = open("/ja?year=2021");

        Locator mark = page.locator("#outcomes a:has(rect.outcome-cancelled)").first();
        String says = Objects.requireNonNull(mark.getAttribute("aria-label"));
        mark.focus();
        page.keyboard().press("Enter");

        int count = Integer.parseInt(says.substring(says.lastIndexOf(' ') + 1));
        assertThat(page.locator("#results tbody tr")).hasCount(count);
    }

    @Test
    void searchingNeedsNoScript() {
        Page page = chromium.withoutScript(office.address());
        page.navigate("/ja/measures");

        page.getByRole(AriaRole.SEARCHBOX).fill(LedgerInAnOffice.CORRECTED);
        page.keyboard().press("Enter");

        assertThat(page.locator("#results tbody tr")).hasCount(1);
    }

    @Test
    void theFirstKeyLeadsToTheContent() {
        Page page = open("/en/log");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#content$"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndWithinItsPolicy(ColorScheme scheme) {
        Page page = chromium.open(office.address(), scheme);
        var serious = new ArrayList<String>();
        String language = scheme == ColorScheme.LIGHT ? "ja" : "en";
        for (Picture shown : pages()) {
            page.navigate("/" + language + shown.path());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(shown.name() + "-" + language + ".png"))
                    .setFullPage(true));
            for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
                if (List.of("serious", "critical").contains(rule.getImpact())) {
                    serious.add(shown.name() + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml());
                }
            }
        }

        assertThat(serious).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    /** A page and the name of its picture. */
    private record Picture(String name, String path) {}

    private List<Picture> pages() {
        String one = "/measures/" + measure;
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
                new Picture("integrity", "/integrity"));
    }
}

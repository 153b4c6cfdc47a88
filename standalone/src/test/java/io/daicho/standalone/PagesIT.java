package io.daicho.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as auditors and clients meet them, in a real browser. */
@ExtendWith(Office.Opened.class)
class PagesIT {

    private static final String PAST = "2022-07-01";

    private final Office office;

    PagesIT(Office office) {
        this.office = office;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void anAuditorFindsWhoChangedAResultAndVerifiesIt(String language) throws IOException {
        var words = new Words(language);
        Page page = office.page("/" + language);

        Office.link(page, words.of("nav.measures")).click();
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
        Page page = office.page("/" + language + "/departments");

        page.locator("select[name=one]").selectOption("生活文化スポーツ局");
        page.locator("select[name=other]").selectOption("政策企画局");
        Office.button(page, words.of("compare.go")).click();

        assertThat(page.locator("h1")).hasText(words.of("compare.title", "生活文化スポーツ局", "政策企画局"));
        Locator count = page.locator("tbody td.number a").first();
        int measures = Integer.parseInt(count.innerText());
        count.click();
        assertThat(page.locator("#results tbody tr")).hasCount(measures);

        Office.link(page, words.of("figure.events")).click();
        assertThat(page.locator(".value")).hasText(Integer.toString(measures));
        page.waitForLoadState();
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(2 * measures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aReportOfAPastDateIsTheSameBytesEveryTime(String language) throws IOException {
        var words = new Words(language);
        Page page = office.page("/" + language + "/reports/by-bureau");

        page.getByText(words.of("moment.choose")).click();
        page.getByLabel(words.of("moment.date")).fill(PAST);
        page.locator(".by-date").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".moment")).containsText(words.of("moment.past"));
        assertThat(page.locator(".moment")).containsText(PAST);

        byte[] first = download(page, "CSV");
        byte[] second = download(page, "CSV");
        assertThat(first).isEqualTo(second).isNotEmpty();

        Office.link(page, words.of("receipt.of", "CSV")).click();
        assertThat(page.locator(".receipt .hash")).hasText(sha256(first));
        String again = Office.link(page, words.of("receipt.again")).getAttribute("href");
        assertThat(page.request().get(Objects.requireNonNull(again)).body()).isEqualTo(first);
        assertThat(page.url()).contains("asOf=" + PAST);
    }

    private static byte[] download(Page page, String format) {
        Download download = page.waitForDownload(() -> Office.link(page, format).click());
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
        Page page = office.page("/ja?asOf=" + PAST);
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
        Page page = office.page("/ja/measures/" + office.measure() + "/since?asOf=" + PAST);

        assertThat(page.locator(".differences del").first()).hasText("7");
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(LedgerInAnOffice.CORRECTOR)))
                .hasCount(1);
        page.locator(".moment .since").click();
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    @Test
    void theReplayGoesStepByStepWithTheKeyboard() {
        Page page = office.page("/ja/measures/" + office.measure() + "/replay");

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
        Page page = office.page("/ja?year=2021");

        Locator mark = page.locator("#outcomes a:has(rect.outcome-cancelled)").first();
        String says = Objects.requireNonNull(mark.getAttribute("aria-label"));
        mark.focus();
        page.keyboard().press("Enter");

        int count = Integer.parseInt(says.substring(says.lastIndexOf(' ') + 1));
        assertThat(page.locator("#results tbody tr")).hasCount(count);
    }

    @Test
    void searchingNeedsNoScript() {
        Page page = office.chromium().withoutScript(office.ledger().address());
        page.navigate("/ja/measures");

        page.getByRole(AriaRole.SEARCHBOX).fill(LedgerInAnOffice.CORRECTED);
        page.keyboard().press("Enter");

        assertThat(page.locator("#results tbody tr")).hasCount(1);
    }

    @Test
    void theFirstKeyLeadsToTheContent() {
        Page page = office.page("/en/log");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#content$"));
    }
}

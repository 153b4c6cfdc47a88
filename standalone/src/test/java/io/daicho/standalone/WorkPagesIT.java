package io.daicho.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms by which the ledger is changed, in a real browser. */
@ExtendWith(Office.Opened.class)
class WorkPagesIT {

    private static final String HEADER =
            "row_no,category_no,category,subcategory_no,subcategory,department,measure,summary,result_2020,result_2021,"
                    + "covid_marks,covid_impact,partner_cities\n";

    private final Office office;

    WorkPagesIT(Office office) {
        this.office = office;
    }

    @ParameterizedTest
    @CsvSource({"ja, 魅力をＰＲ", "en, 職員の相互交流"})
    void aResultIsCorrectedWithAReasonAndTheHistorySaysSo(String language, String title) throws IOException {
        var words = new Words(language);
        Page page = office.page("/" + language + "/measures/" + office.ledger().id(title));
        Office.link(page, words.of("work.measure")).click();
        page.locator(".choices a").nth(1).click();

        Locator form = page.locator("#result");
        form.locator("[name=outcome]").selectOption("RECORDED");
        form.locator("[name=text]").fill("会議を３回開いた。");
        form.locator("[name=actor]").fill("検査係 田中");
        form.locator("[name=reason]").fill("記録の確認による。");
        form.locator("button").click();

        assertThat(page).hasURL(Pattern.compile("/" + language + "/measures/[0-9a-f-]+\\?minPosition=\\d+$"));
        assertThat(page.locator(".side-by-side")).containsText("会議を３回開いた。");
        Office.link(page, words.of("tab.history")).click();
        assertThat(page.locator(".timeline > li").last()).containsText("検査係 田中");
        assertThat(page.locator(".timeline > li").last()).containsText("記録の確認による。");
    }

    @Test
    void aCorrectionWithoutAReasonIsRefusedAndNothingTypedIsLost() throws IOException {
        Page page = office.page("/ja/measures/" + office.ledger().id("海外主要港") + "/work?year=2021");
        Locator form = page.locator("#result");
        form.locator("[name=outcome]").selectOption("RECORDED");
        form.locator("[name=text]").fill("失われない文章");
        form.locator("[name=actor]").fill("検査係 田中");
        // as a browser would that does not know the attribute
        page.evaluate("document.querySelectorAll('#result [required]').forEach(field => field.required = false)");
        form.locator("button").click();

        assertThat(page.locator(".refusal")).containsText(new Words("ja").of("work.refused"));
        assertThat(page.locator("#result [name=text]")).hasValue("失われない文章");
    }

    @Test
    void anImpactIsFlagged() throws IOException {
        Page page = office.page("/ja/measures/" + office.ledger().id("植物を通じた") + "/work?year=2021");
        Locator form = page.locator("#impact");
        form.locator("[value=REDUCED]").check();
        form.locator("[name=actor]").fill("検査係 田中");
        form.locator("button").click();

        assertThat(page.locator(".side-by-side .impact")).hasText("縮小");
    }

    @Test
    void aTableIsTriedFirstAndThenImportedRowByRow() throws IOException {
        var words = new Words("ja");
        byte[] table = (HEADER
                        + "1,1,２０２０大会の成功,ア,交流,総務局総務部,試しの取組,概要,実績なし,実績なし,0,,\n"
                        + "2,99999,分類,ア,交流,総務局総務部,誤った取組,概要,実績なし,,0,,\n")
                .getBytes(StandardCharsets.UTF_8);
        Page page = office.page("/ja/imports");
        give(page, table);
        Office.button(page, words.of("import.try")).click();

        assertThat(page.locator(".done")).hasText(words.of("import.tried"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").last()).containsText("category");

        Office.link(page, words.of("import.now")).click();
        give(page, table);
        Office.button(page, words.of("import.do")).click();
        assertThat(page.locator(".done")).hasText(words.of("import.completed"));
        page.locator("tbody tr a").first().click();
        assertThat(page.locator("h1")).hasText("試しの取組");
    }

    private static void give(Page page, byte[] table) {
        page.locator("#file").setInputFiles(new FilePayload("試し.csv", "text/csv", table));
        page.locator("[name=actor]").fill("検査係 田中");
    }

    @Test
    void theRowsOfAProjectionAreBuiltAnewWhileSomebodyWatches() throws IOException {
        var words = new Words("en");
        Page page = office.page("/en/projections");
        Locator city = page.locator(".projection").filter(new Locator.FilterOptions().setHasText("city"));
        city.locator("[name=actor]").fill("検査係 田中");
        city.locator("button").click();

        assertThat(city.locator(".rebuild").first()).containsText("検査係 田中");
        assertThat(city.locator(".rebuild").first())
                .containsText(
                        words.of("rebuild.COMPLETED"), new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Page page = office.page("/ja");
        for (String header : new String[] {"Sec-Fetch-Site: cross-site", "Origin: http://elsewhere.example", "X: y"}) {
            String[] parts = header.split(": ", 2);
            APIResponse answer = page.request()
                    .post(
                            office.ledger().address() + "/ja/measures/" + office.measure() + "/results",
                            RequestOptions.create()
                                    .setHeader(parts[0], parts[1])
                                    .setForm(FormData.create().set("year", "2021")));
            assertThat(answer.status()).as(header).isEqualTo(403);
        }
    }
}

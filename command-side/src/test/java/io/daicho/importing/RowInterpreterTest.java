package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import io.daicho.importing.MeasureRow.YearImpact;
import io.daicho.importing.RowMessage.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowInterpreterTest {

    private static List<RowMessage> messages(String... changes) {
        return Interpreted.row(changes).messages();
    }

    @Test
    void validRowSaysNothing() {
        RowReading row = Interpreted.row();
        assertThat(row.messages()).isEmpty();
        assertThat(row.row()).isEqualTo(1);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.measure().orElseThrow().rowNo()).isEqualTo(1);
    }

    @Test
    void resultsAreKeptAsPrintedByteForByte() {
        String printed = "○ＰＲを１８回\r\n・⾧期 ①  \n";
        YearResult result = Interpreted.valid("result_2020", printed).results().getFirst();
        assertThat(result.text()).isEqualTo(printed);
        assertThat(result.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(result.year()).isEqualTo(new FiscalYear(2020));
    }

    @Test
    void blankYearIsNotReported() {
        YearResult result = Interpreted.valid("result_2021", "").results().getLast();
        assertThat(result)
                .isEqualTo(new YearResult(new FiscalYear(2021), Outcome.NOT_REPORTED, "", List.of(), List.of()));
    }

    @Test
    void keysCompareByNfkcWhateverIsPrinted() {
        MeasureRow full = Interpreted.valid("measure", "ＰＲ１８ ⾧期", "department", "建設局道路管理部･公園緑地部");
        MeasureRow half = Interpreted.valid("measure", "PR18 長期", "department", "建設局道路管理部・公園緑地部");
        assertThat(full.measureId()).isEqualTo(half.measureId());
        assertThat(full.description().title()).isEqualTo("ＰＲ１８ ⾧期");
    }

    @Test
    void fieldIsTheTagThatTheOldestTaggedResultBeginsWith() {
        assertThat(Interpreted.valid("result_2020", "【(1)都市づくり】\n実績なし").field()).isEqualTo("(1)都市づくり");
        assertThat(Interpreted.valid("result_2020", "実績なし", "result_2021", "【(4)廃棄物処理 】\nした")
                        .field())
                .isEqualTo("(4)廃棄物処理");
        assertThat(Interpreted.valid("result_2020", "会議\n【上野】見学").field()).isNull();
    }

    @Test
    void tagsOfSectionsAreNoField() {
        RowReading row = Interpreted.row("result_2021", "【研修】した\n【上野】した");
        assertThat(row.measure().orElseThrow().field()).isNull();
        assertThat(row.messages()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.WARNING);
            assertThat(message.field()).isEqualTo("result_2021");
        });
    }

    @Test
    void rowThatDiffersFromAnEarlierOneOfItsKeyIsTakenWithAWarning() {
        List<RowReading> rows = Interpreted.rows(new CsvText()
                .row("measure", "多言語対応", "covid_marks", "0", "result_2020", "18箇所")
                .row("measure", "別")
                .row("measure", "多言語対応", "covid_marks", "1", "result_2020", "１８箇所")
                .bytes());
        assertThat(rows)
                .extracting(row -> row.measure().orElseThrow().ordinal())
                .containsExactly(1, 1, 2);
        assertThat(rows.get(2).measure().orElseThrow().measureId())
                .isNotEqualTo(rows.get(0).measure().orElseThrow().measureId());
        assertThat(rows.get(2).messages()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.WARNING);
            assertThat(message.message()).contains("line 2").contains("a person should decide");
        });
    }

    @Test
    void rowThatSaysNothingNewIsRejectedAsADuplicate() {
        List<RowReading> rows = Interpreted.rows(new CsvText()
                .row("measure", "ＰＲ", "result_2020", "18箇所\n設置")
                .row("measure", "PR", "result_2020", "１８箇所設置")
                .bytes());
        assertThat(rows.get(1).measure()).isEmpty();
        assertThat(rows.get(1).messages()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.ERROR);
            assertThat(message.field()).isEqualTo("row");
            assertThat(message.message()).contains("line 2");
        });
    }

    @Test
    void mendingARejectedRowLeavesTheOrdinalsOfOthers() {
        List<RowReading> broken = Interpreted.rows(new CsvText()
                .row("measure", "x", "category", "何か")
                .row("measure", "x", "summary", "別")
                .bytes());
        assertThat(broken.get(0).measure()).isEmpty();
        assertThat(broken.get(1).measure().orElseThrow().ordinal()).isEqualTo(2);
    }

    @Test
    void cellCutOffInTheMiddleOfACharacterCostsItsRowOnly() {
        List<RowReading> rows = Interpreted.rows(new CsvText()
                .row("measure", "x".repeat(32_766) + "🗼")
                .row("measure", "y")
                .bytes());
        assertThat(rows.get(0).measure()).isEmpty();
        assertThat(rows.get(0).messages().getFirst().field()).isEqualTo("measure");
        assertThat(rows.get(1).measure()).isPresent();
    }

    @Test
    void valueShownIsNotCutInTheMiddleOfACharacter() {
        assertThat(Printed.shown("x".repeat(59) + "🗼…")).isEqualTo("x".repeat(59) + "… (62 characters)");
    }

    @Test
    void repeatedRowNumberIsRejectedNamingTheEarlierRow() {
        List<RowReading> rows = Interpreted.rows(
                new CsvText().row("row_no", "7").row("row_no", "７").bytes());
        assertThat(rows.get(1).measure()).isEmpty();
        assertThat(rows.get(1).messages().getFirst().field()).isEqualTo("row_no");
        assertThat(rows.get(1).messages().getFirst().message()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource({
        "row_no, x, not a whole number",
        "row_no, 0, not a whole number",
        "row_no, 99999999999, not a whole number",
        "category_no, 4, no category has this number",
        "category_no, '', not a whole number",
        "category, 何か, category 2 is 大都市に共通する課題の解決",
        "subcategory_no, A, katakana",
        "subcategory_no, アイ, katakana",
        "subcategory, ' ', subcategory name is empty",
        "department, '', no department",
        "department, 環境局（, do not pair",
        "measure, ' ', title is empty",
        "covid_marks, 5, from 0 to 4",
        "covid_marks, -1, from 0 to 4",
        "covid_marks, あり, from 0 to 4",
        "covid_impact, STOPPED, no such impact",
        "covid_impact, NONE;REDUCED, NONE stands alone",
        "partner_cities, 北京市;どこか市, neither the reference table nor the ledger",
    })
    void badCellRejectsTheRowNamingFieldValueAndReason(String field, String value, String reason) {
        RowReading row = Interpreted.row(field, value);
        assertThat(row.measure()).isEmpty();
        assertThat(row.messages()).anySatisfy(message -> {
            assertThat(message.severity()).isEqualTo(Severity.ERROR);
            assertThat(message.field()).isEqualTo(field);
            assertThat(value).contains(message.value());
            assertThat(message.message()).contains(reason);
        });
    }

    @Test
    void controlCharactersRejectTheRow() {
        assertThat(messages("result_2020", "a\0b")).singleElement().satisfies(message -> {
            assertThat(message.field()).isEqualTo("result_2020");
            assertThat(message.message()).contains("U+0000");
        });
        assertThat(messages("summary", "\u0007")).extracting(RowMessage::field).containsExactly("summary");
        assertThat(Interpreted.row("measure", "a\0").measure()).isEmpty();
        assertThat(Interpreted.row("department", "環境局\0").measure()).isEmpty();
    }

    @Test
    void resultLongerThanTheLedgerTakesRejectsTheRow() {
        assertThat(messages("result_2020", "あ".repeat(20_001))).singleElement().satisfies(message -> {
            assertThat(message.field()).isEqualTo("result_2020");
            assertThat(message.message()).contains("20001 characters");
        });
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        assertThat(messages("row_no", "", "category_no", "9", "department", "", "covid_marks", "many"))
                .extracting(RowMessage::field)
                .containsExactlyInAnyOrder("row_no", "category_no", "department", "covid_marks");
    }

    @Test
    void cellThatNamesNoDepartmentIsTakenWithAWarning() {
        RowReading row = Interpreted.row("department", "海外広報の推進");
        assertThat(row.measure().orElseThrow().department().printed()).isEqualTo("海外広報の推進");
        assertThat(row.messages()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.WARNING);
            assertThat(message.field()).isEqualTo("department");
        });
    }

    @Test
    void marksWithoutCodesAreUnspecifiedForTheLastYear() {
        assertThat(Interpreted.valid("covid_marks", "２").impact())
                .contains(new YearImpact(new FiscalYear(2021), CovidImpact.unspecified(2)));
        assertThat(Interpreted.valid("covid_marks", "0").impact()).isEmpty();
        assertThat(Interpreted.valid("covid_marks", "").impact()).isEmpty();
    }

    @Test
    void codesWinOverMarks() {
        RowReading row = Interpreted.row("covid_marks", "1", "covid_impact", "CANCELLED; REDUCED");
        assertThat(row.measure().orElseThrow().impact().orElseThrow().impact())
                .isEqualTo(CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.REDUCED));
        assertThat(row.messages()).extracting(RowMessage::field).containsExactly("covid_impact");
        assertThat(Interpreted.valid("covid_impact", "NONE")
                        .impact()
                        .orElseThrow()
                        .impact())
                .isEqualTo(CovidImpact.of(CovidEffect.NONE));
    }

    @Test
    void citiesAreFoundByAnyNameTheyArePrintedUnder() {
        assertThat(Interpreted.valid("partner_cities", "北京市;ＮＳＷ州;ソウル特別市;北京市").cities())
                .extracting(City::slug)
                .containsExactly(new CitySlug("beijing"), new CitySlug("new-south-wales"), new CitySlug("seoul"));
    }

    @Test
    void cityTheLedgerKnowsIsTakenBeforeTheReferenceTable() {
        var known =
                new KnownForTest(Optional.of(new City(new CitySlug("kyoto"), "京都市", "Kyoto", "JP")), Optional.empty());
        List<RowReading> rows =
                Interpreted.rows(new CsvText().row("partner_cities", "京都市").bytes(), known);
        assertThat(rows.getFirst().measure().orElseThrow().cities())
                .extracting(City::nameEn)
                .containsExactly("Kyoto");
    }

    @Test
    void renamedDepartmentIsTheDepartmentItWas() {
        DepartmentId first = DepartmentId.of(DepartmentName.parse("生活文化局"));
        var known = new KnownForTest(Optional.empty(), Optional.of(first));
        List<RowReading> rows =
                Interpreted.rows(new CsvText().row("department", "生活文化スポーツ局").bytes(), known);
        assertThat(rows.getFirst().measure().orElseThrow().department().ref().id())
                .isEqualTo(first);
        assertThat(rows.getFirst().measure().orElseThrow().department().printed())
                .isEqualTo("生活文化スポーツ局");
    }

    private record KnownForTest(Optional<City> city, Optional<DepartmentId> department) implements KnownNames {

        @Override
        public Optional<DepartmentId> department(DepartmentName name) {
            return department;
        }

        @Override
        public Optional<City> city(String printed) {
            return city;
        }

        @Override
        public boolean isRegistered(DepartmentId id) {
            return department.isPresent();
        }

        @Override
        public boolean isRegistered(City asked) {
            return city.isPresent();
        }
    }
}

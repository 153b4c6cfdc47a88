package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids are written into the log for ever: whoever changes how they are computed makes every measure a stranger. */
class NaturalKeyTest {

    private static final DepartmentId PORTS = DepartmentId.of(DepartmentName.parse("港湾局離島港湾部"));

    @ParameterizedTest
    @CsvSource({
        "港湾局離島港湾部, a3dd489e-d9c3-5ab7-8dc7-ad66285e46aa",
        "都市整備局, c72e2570-f656-5777-a034-df08cbb7c84f",
        "生活文化スポーツ局, 8d9df49a-1853-5faf-afbb-4ed5aeae8513"
    })
    void theIdOfADepartmentStaysWhatItIs(String printed, String id) {
        assertThat(DepartmentId.of(DepartmentName.parse(printed))).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({
        "多言語対応の推進, , 1, 603f30e4-e0ba-534b-9717-a6731a094ee1",
        "多言語対応の推進, , 2, 0c0b6ad0-f69a-5b52-9580-ac22c47a34f9",
        "ロンドン市との交流・協力に関わる取組, (1)都市づくり, 1, 423cfae7-0887-51dd-a160-2ce7385646c0"
    })
    void theIdOfAMeasureStaysWhatItIs(String title, String field, int ordinal, String id) {
        assertThat(MeasureId.of(title, PORTS, field, ordinal)).hasToString(id);
    }

    @Test
    void idsAreVersion5() {
        assertThat(PORTS.value().version()).isEqualTo(5);
        assertThat(MeasureId.of("多言語対応の推進", PORTS, null, 1).value().version()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "東京の魅力をＰＲ, 東京の魅力をPR",
        "計１８か所, 計18か所",
        "市\u2FA7との会談, 市長との会談",
        "ｶﾞｲﾄﾞ, ガイド",
        "か\u3099いど, がいど",
        "'東京　 国際\tユース ', 東京 国際 ユース",
        "'（株）', '(株)'"
    })
    void widthFormAndSpacingMakeNoOtherKey(String one, String other) {
        assertThat(NaturalKey.normalised(one)).isEqualTo(NaturalKey.normalised(other));
        assertThat(MeasureId.of(one, PORTS, one, 1)).isEqualTo(MeasureId.of(other, PORTS, other, 1));
    }

    @ParameterizedTest
    @CsvSource({"○交流, 〇交流", "ー, ―", "PR, pr", "東京都, 東京 都", "長, ⻑"})
    void whatIsNotCompatibilityEquivalentStaysApart(String one, String other) {
        assertThat(MeasureId.of(one, PORTS, null, 1)).isNotEqualTo(MeasureId.of(other, PORTS, null, 1));
    }

    @Test
    void everyPartOfTheKeyCounts() {
        DepartmentId otherDepartment = DepartmentId.of(DepartmentName.parse("港湾局"));
        MeasureId id = MeasureId.of("題", PORTS, "(1)都市づくり", 1);
        assertThat(MeasureId.of("他", PORTS, "(1)都市づくり", 1)).isNotEqualTo(id);
        assertThat(MeasureId.of("題", otherDepartment, "(1)都市づくり", 1)).isNotEqualTo(id);
        assertThat(MeasureId.of("題", PORTS, "(4)交通", 1)).isNotEqualTo(id);
        assertThat(MeasureId.of("題", PORTS, null, 1)).isNotEqualTo(id);
        assertThat(MeasureId.of("題", PORTS, "(1)都市づくり", 2)).isNotEqualTo(id);
    }

    @Test
    void noFieldIsNotAFieldCalledNull() {
        assertThat(MeasureId.of("題", PORTS, null, 1)).isNotEqualTo(MeasureId.of("題", PORTS, "null", 1));
    }

    @Test
    void aDepartmentIsKeyedByItsWholeNameWhereverTheSplitFalls() {
        assertThat(DepartmentId.of(new DepartmentName("港湾局離島港湾部", null))).isEqualTo(PORTS);
    }
}

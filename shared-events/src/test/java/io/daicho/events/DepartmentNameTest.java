package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentNameTest {

    /** Every department cell of the December 2022 edition, and how it splits. */
    @ParameterizedTest
    @CsvSource({
        "下水道局総務部, 下水道局, 総務部",
        "中央卸売市場豊洲市場管理課, 中央卸売市場, 豊洲市場管理課",
        "主税局総務部, 主税局, 総務部",
        "交通局建設工務部, 交通局, 建設工務部",
        "交通局総務部, 交通局, 総務部",
        "交通局電車部, 交通局, 電車部",
        "建設局, 建設局,",
        "建設局公園緑地部, 建設局, 公園緑地部",
        "建設局道路管理部, 建設局, 道路管理部",
        "建設局道路管理部・公園緑地部, 建設局, 道路管理部・公園緑地部",
        "政策企画局オリンピック・パラリンピック調整部, 政策企画局, オリンピック・パラリンピック調整部",
        "政策企画局外務部, 政策企画局, 外務部",
        "政策企画局戦略事業部, 政策企画局, 戦略事業部",
        "教育庁人事部, 教育庁, 人事部",
        "教育庁指導部指導企画課, 教育庁, 指導部指導企画課",
        "教育庁指導部研修センター, 教育庁, 指導部研修センター",
        "教育庁指導部（生活文化局）指導企画課, 教育庁, 指導部（生活文化局）指導企画課",
        "東京消防庁総務部, 東京消防庁, 総務部",
        "水道局総務部, 水道局, 総務部",
        "水道局総務部水道局研修・開発センター, 水道局, 総務部水道局研修・開発センター",
        "港湾局, 港湾局,",
        "港湾局港湾整備部, 港湾局, 港湾整備部",
        "港湾局港湾経営部, 港湾局, 港湾経営部",
        "港湾局港湾経営部・港湾整備部, 港湾局, 港湾経営部・港湾整備部",
        "港湾局臨海開発部, 港湾局, 臨海開発部",
        "港湾局離島港湾部, 港湾局, 離島港湾部",
        "環境局, 環境局,",
        "環境局総務部, 環境局, 総務部",
        "生活文化スポーツ局, 生活文化スポーツ局,",
        "生活文化スポーツ局スポーツ推進部, 生活文化スポーツ局, スポーツ推進部",
        "生活文化スポーツ局スポーツ施設部, 生活文化スポーツ局, スポーツ施設部",
        "生活文化スポーツ局スポーツ総合推進部, 生活文化スポーツ局, スポーツ総合推進部",
        "生活文化スポーツ局文化振興部, 生活文化スポーツ局, 文化振興部",
        "生活文化スポーツ局私学部, 生活文化スポーツ局, 私学部",
        "生活文化スポーツ局都民安全推進部, 生活文化スポーツ局, 都民安全推進部",
        "生活文化スポーツ局都民生活部, 生活文化スポーツ局, 都民生活部",
        "産業労働局商工部, 産業労働局, 商工部",
        "産業労働局観光部, 産業労働局, 観光部",
        "病院経営本部経営企画部, 病院経営本部, 経営企画部",
        "福祉保健局医療政策部, 福祉保健局, 医療政策部",
        "福祉保健局少子社会対策部・高齢社会対策部, 福祉保健局, 少子社会対策部・高齢社会対策部",
        "福祉保健局感染症対策部, 福祉保健局, 感染症対策部",
        "福祉保健局高齢社会対策部, 福祉保健局, 高齢社会対策部",
        "総務局人事部, 総務局, 人事部",
        "総務局総務部, 総務局, 総務部",
        "総務局総務部（政策企画局外務部）, 総務局, 総務部（政策企画局外務部）",
        "総務局総合防災部, 総務局, 総合防災部",
        "警視庁総務部, 警視庁, 総務部",
        "警視庁警備部, 警視庁, 警備部",
        "財務局建築保全部, 財務局, 建築保全部",
        "都市整備局, 都市整備局,",
        "都市整備局市街地整備部, 都市整備局, 市街地整備部",
        "都市整備局都市づくり政策部, 都市整備局, 都市づくり政策部",
        "都市整備局都市づくり政策部・総務部, 都市整備局, 都市づくり政策部・総務部",
        "都市整備局都市基盤部, 都市整備局, 都市基盤部",
        "デジタルサービス局デジタルサービス推進部, デジタルサービス局, デジタルサービス推進部"
    })
    void splitsThePrintedNameAfterTheBureau(String printed, String bureau, @Nullable String division) {
        DepartmentName name = DepartmentName.parse(printed);
        assertThat(name).isEqualTo(new DepartmentName(bureau, division));
        assertThat(name.full()).isEqualTo(printed);
        assertThat(name).hasToString(printed);
        assertThat(name.looksLikeBureau()).isTrue();
    }

    @Test
    void whatStandsInTheWrongColumnDoesNotLookLikeABureau() {
        DepartmentName name = DepartmentName.parse("海外広報の推進");
        assertThat(name).isEqualTo(new DepartmentName("海外広報の推進", null));
        assertThat(name.looksLikeBureau()).isFalse();
    }

    @Test
    void aBureauFollowedByMoreDoesNotLookLikeABureau() {
        assertThat(new DepartmentName("政策企画局外務部", null).looksLikeBureau()).isFalse();
    }

    @Test
    void whiteSpaceAroundAndBetweenThePartsIsNotPartOfThem() {
        assertThat(DepartmentName.parse("\u3000港湾局\u3000離島港湾部 ")).isEqualTo(new DepartmentName("港湾局", "離島港湾部"));
    }

    @Test
    void aLineBreakInTheCellDoesNotHideTheBureau() {
        assertThat(DepartmentName.parse("港湾局\n離島港湾部")).isEqualTo(new DepartmentName("港湾局", "離島港湾部"));
    }

    @Test
    void partsMustHoldSomethingAndFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DepartmentName.parse(" \u3000"))
                .withMessage("bureau is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartmentName("港湾局", " "))
                .withMessage("division is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartmentName("局".repeat(101), null))
                .withMessage("bureau is longer than 100 characters: 101 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartmentName("港湾局", "部".repeat(201)))
                .withMessage("division is longer than 200 characters: 201 characters");
        assertThat(new DepartmentName("局".repeat(100), "部".repeat(200)).full()).hasSize(300);
    }
}

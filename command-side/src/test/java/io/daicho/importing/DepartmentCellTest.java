package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.daicho.events.DepartmentName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentCellTest {

    @Test
    void parenthesesNameARelatedDepartment() {
        DepartmentCell cell = DepartmentCell.parse("総務局総務部（政策企画局外務部）");
        assertThat(cell.department()).isEqualTo(new DepartmentName("総務局", "総務部"));
        assertThat(cell.related()).containsExactly(new DepartmentName("政策企画局", "外務部"));
        assertThat(cell.printed()).isEqualTo("総務局総務部（政策企画局外務部）");
    }

    @Test
    void parenthesesMayStandInsideTheName() {
        DepartmentCell cell = DepartmentCell.parse("教育庁指導部(生活文化局)指導企画課");
        assertThat(cell.department()).isEqualTo(new DepartmentName("教育庁", "指導部指導企画課"));
        assertThat(cell.related()).containsExactly(new DepartmentName("生活文化局", null));
    }

    @Test
    void divisionsJoinedByADotStayOneName() {
        assertThat(DepartmentCell.parse("建設局道路管理部・公園緑地部").department())
                .isEqualTo(new DepartmentName("建設局", "道路管理部・公園緑地部"));
        assertThat(DepartmentCell.parse("政策企画局オリンピック・パラリンピック調整部").department().division())
                .isEqualTo("オリンピック・パラリンピック調整部");
    }

    @Test
    void bureauWithoutDivisionIsADepartment() {
        assertThat(DepartmentCell.parse("環境局").department()).isEqualTo(new DepartmentName("環境局", null));
        assertThat(DepartmentCell.parse("環境局").namesDepartment()).isTrue();
    }

    @Test
    void cellThatNamesNoDepartmentIsSeen() {
        assertThat(DepartmentCell.parse("海外広報の推進").namesDepartment()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "（環境局）", "環境局（", "環境局）", "環境局（総務部（課））", "環境局（）", "環境局（ ）"})
    void whatCannotBeTakenApartIsRefused(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> DepartmentCell.parse(cell));
    }
}

package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    private static final Category CATEGORY = new Category(2, "都市間の交流");
    private static final Subcategory SUBCATEGORY = new Subcategory("ア", "二都市間の交流");

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 100})
    void aCategoryNumberIsFrom1To99(int number) {
        assertThat(new Category(1, "名").number()).isEqualTo(1);
        assertThat(new Category(99, "名").number()).isEqualTo(99);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Category(number, "名"))
                .withMessage("category number outside 1 to 99: " + number);
    }

    @Test
    void categoriesAndSubcategoriesHaveNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Category(1, ""))
                .withMessage("category name is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Category(1, "名".repeat(201)))
                .withMessage("category name is longer than 200 characters: 201 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subcategory("ア", ""))
                .withMessage("subcategory name is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subcategory("ア", "名".repeat(201)))
                .withMessage("subcategory name is longer than 200 characters: 201 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "アイ", "あ", "A", "亜", "ー", "ア\n"})
    void aSubcategoryLetterIsOneKatakana(String letter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subcategory(letter, "名"))
                .withMessage("subcategory letter is not one katakana letter: " + letter);
    }

    @Test
    void aDescriptionNeedsATitleButNoSummary() {
        assertThat(new MeasureDescription("題", "", CATEGORY, SUBCATEGORY).summary())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasureDescription(" ", "", CATEGORY, SUBCATEGORY))
                .withMessage("title is empty");
    }

    @Test
    void titleAndSummaryHaveLimits() {
        assertThat(new MeasureDescription("題".repeat(500), "要".repeat(10_000), CATEGORY, SUBCATEGORY).title())
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasureDescription("題".repeat(501), "", CATEGORY, SUBCATEGORY))
                .withMessage("title is longer than 500 characters: 501 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasureDescription("題", "要".repeat(10_001), CATEGORY, SUBCATEGORY))
                .withMessage("summary is longer than 10000 characters: 10001 characters");
    }

    @Test
    void aReferenceToADepartmentKeepsThePrintedName() {
        DepartmentId id = DepartmentId.of(DepartmentName.parse("建設局"));
        assertThat(new DepartmentRef(id, "建設局 ").printed()).isEqualTo("建設局 ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartmentRef(id, ""))
                .withMessage("department name is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepartmentRef(id, "局".repeat(301)))
                .withMessage("department name is longer than 300 characters: 301 characters");
    }
}

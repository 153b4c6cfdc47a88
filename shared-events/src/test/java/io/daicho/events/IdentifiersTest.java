package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final String UUID = "0f3ae1a6-6c55-5d5c-9e31-0d7a3f0b5a11";

    @Test
    void readBackWhatTheyPrint() {
        assertThat(MeasureId.parse(UUID)).hasToString(UUID);
        assertThat(DepartmentId.parse(UUID)).hasToString(UUID);
        assertThat(MeasureId.parse("0F3AE1A6-6C55-5D5C-9E31-0D7A3F0B5A11")).isEqualTo(MeasureId.parse(UUID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0f3ae1a66c555d5c9e310d7a3f0b5a11", "0f3ae1a6-6c55-5d5c-9e31-0d7a3f0b5a1g"})
    void sayWhichTextIsNoUuid(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureId.parse(text))
                .withMessage("measure id is not a UUID: " + text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DepartmentId.parse(text))
                .withMessage("department id is not a UUID: " + text);
    }

    @Test
    void cutALongTextInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureId.parse("x".repeat(10_000)))
                .withMessage("measure id is not a UUID: " + "x".repeat(60) + "… (10000 characters)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beijing", "new-south-wales", "c40", "a"})
    void aSlugIsLowerCaseLatinWords(String slug) {
        assertThat(new CitySlug(slug)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Beijing", "北京", "new_south_wales", "-paris", "paris-", "new--york", "4ever", "paris\n"})
    void aSlugOfOtherShapeIsRefused(String slug) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitySlug(slug))
                .withMessage("city slug is not lower-case Latin words joined by hyphens: " + slug);
    }

    @Test
    void aSlugCannotTakeTheIdOfAMeasure() {
        String id = "af3ae1a6-6c55-5d5c-9e31-0d7a3f0b5a11";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitySlug(id))
                .withMessage("city slug is a UUID, as ids of measures are: " + id);
    }

    @Test
    void aSlugHasAtMost60Characters() {
        assertThat(new CitySlug("a".repeat(60)).value()).hasSize(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitySlug("a".repeat(61)))
                .withMessage("city slug is not lower-case Latin words joined by hyphens: " + "a".repeat(60)
                        + "… (61 characters)");
    }

    @Test
    void slugsAreOrderedByTheirText() {
        assertThat(new CitySlug("beijing")).isLessThan(new CitySlug("berlin"));
    }
}

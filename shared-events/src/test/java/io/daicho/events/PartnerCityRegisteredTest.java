package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerCityRegisteredTest {

    private static final CitySlug BEIJING = new CitySlug("beijing");

    @ParameterizedTest
    @ValueSource(strings = {"", "cn", "CHN", "C1", "中国", "CN\n"})
    void theCountryIsATwoLetterCode(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerCityRegistered(BEIJING, "北京市", "Beijing", country))
                .withMessage("country is not an ISO 3166-1 alpha-2 code: " + country);
    }

    @Test
    void bothNamesAreGivenAndFit() {
        assertThat(new PartnerCityRegistered(BEIJING, "市".repeat(100), "B".repeat(100), "CN").nameJa())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerCityRegistered(BEIJING, " ", "Beijing", "CN"))
                .withMessage("nameJa is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerCityRegistered(BEIJING, "北京市", "", "CN"))
                .withMessage("nameEn is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerCityRegistered(BEIJING, "市".repeat(101), "Beijing", "CN"))
                .withMessage("nameJa is longer than 100 characters: 101 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerCityRegistered(BEIJING, "北京市", "B".repeat(101), "CN"))
                .withMessage("nameEn is longer than 100 characters: 101 characters");
    }
}

package io.daicho.city;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.events.CitySlug;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Refused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PartnerCityTest {

    private static final CitySlug BEIJING = new CitySlug("beijing");
    private static final PartnerCityRegistered REGISTERED = new PartnerCityRegistered(BEIJING, "北京市", "Beijing", "CN");

    private final AggregateTestFixture<PartnerCity> fixture = new AggregateTestFixture<>(PartnerCity.class);

    @Test
    void anUnknownCityIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPartnerCity(BEIJING, "北京市", "Beijing", "CN"))
                .expectEvents(REGISTERED);
    }

    @Test
    void registeringTheSameAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(new RegisterPartnerCity(BEIJING, "北京市", "Beijing", "CN"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringTheSameCityWithAnotherNameIsRefused() {
        fixture.given(REGISTERED)
                .when(new RegisterPartnerCity(BEIJING, "北京市", "Peking", "CN"))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-registered", "city"));
    }

    @Test
    void aCountryThatIsNoCodeMakesNoCommand() {
        assertThatThrownBy(() -> new RegisterPartnerCity(BEIJING, "北京市", "Beijing", "China"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country is not an ISO 3166-1 alpha-2 code: China");
    }
}

package io.daicho.events;

import static io.daicho.events.CovidEffect.CANCELLED;
import static io.daicho.events.CovidEffect.EXPANDED;
import static io.daicho.events.CovidEffect.NONE;
import static io.daicho.events.CovidEffect.REDUCED;
import static io.daicho.events.CovidEffect.UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CovidImpactTest {

    @Test
    void effectsAreASetInTheOrderOfTheColumns() {
        CovidImpact impact = CovidImpact.of(EXPANDED, CANCELLED, REDUCED, CANCELLED);
        assertThat(impact.effects()).containsExactly(CANCELLED, REDUCED, EXPANDED);
        assertThat(impact.marks()).isEqualTo(3);
        assertThat(CovidImpact.of(CANCELLED, REDUCED)).isEqualTo(CovidImpact.of(REDUCED, CANCELLED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void marksWithoutColumnsAreCounted(int marks) {
        CovidImpact impact = CovidImpact.unspecified(marks);
        assertThat(impact.effects()).containsExactly(UNSPECIFIED);
        assertThat(impact.marks()).isEqualTo(marks);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void thePublicationHasFourColumns(int marks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovidImpact.unspecified(marks))
                .withMessage("COVID marks outside 1 to 4: " + marks);
    }

    @Test
    void noImpactStandsAlone() {
        assertThat(CovidImpact.of(NONE).marks()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovidImpact.of(NONE, CANCELLED))
                .withMessage("NONE stands alone: [CANCELLED, NONE]");
    }

    @Test
    void unspecifiedStandsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovidImpact.of(UNSPECIFIED, REDUCED))
                .withMessage("UNSPECIFIED stands alone: [REDUCED, UNSPECIFIED]");
    }

    @Test
    void knownEffectsCountAsManyMarks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CovidImpact(List.of(CANCELLED, REDUCED), 3))
                .withMessage("3 COVID marks for the effects [CANCELLED, REDUCED]");
    }

    @Test
    void nothingIsNoImpact() {
        assertThatIllegalArgumentException().isThrownBy(CovidImpact::of).withMessage("COVID impact without an effect");
    }
}

package io.daicho.measure.web;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An impact of COVID-19.
 *
 * @param effects at least one; NONE and UNSPECIFIED stand alone
 * @param marks how many columns are marked, 1 to 4; the number of effects when absent
 */
record ImpactBody(List<CovidEffect> effects, @Nullable Integer marks) {

    ImpactBody {
        impact(effects, marks);
    }

    CovidImpact impact() {
        return impact(effects, marks);
    }

    private static CovidImpact impact(List<CovidEffect> effects, @Nullable Integer marks) {
        return marks == null ? CovidImpact.of(effects.toArray(CovidEffect[]::new)) : new CovidImpact(effects, marks);
    }
}

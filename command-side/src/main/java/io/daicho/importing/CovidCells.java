package io.daicho.importing;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code covid_marks} and {@code covid_impact}: codes win; marks alone do not tell which columns they stand in. */
final class CovidCells {

    private CovidCells() {}

    /**
     * @return the impact, or empty where nothing is marked
     * @throws IllegalArgumentException for a code or combination that does not exist
     */
    static Optional<CovidImpact> impact(int marks, String codes) {
        List<CovidEffect> effects = new ArrayList<>();
        for (String code : codes.split(";", -1)) {
            if (!code.isBlank()) {
                effects.add(effect(code.strip()));
            }
        }
        if (effects.isEmpty()) {
            return marks == 0 ? Optional.empty() : Optional.of(CovidImpact.unspecified(marks));
        }
        if (effects.contains(CovidEffect.UNSPECIFIED)) {
            return Optional.of(new CovidImpact(effects, Math.max(1, marks)));
        }
        return Optional.of(CovidImpact.of(effects.toArray(CovidEffect[]::new)));
    }

    /** @throws IllegalArgumentException if it is no number from 0 to 4 */
    static int marks(String cell) {
        String digits = Printed.comparable(cell);
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[0-4]")) {
            throw new IllegalArgumentException("marks are a number from 0 to 4");
        }
        return Integer.parseInt(digits);
    }

    private static CovidEffect effect(String code) {
        return Stream.of(CovidEffect.values())
                .filter(effect -> effect.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such impact: " + Printed.shown(code)
                        + "; expected CANCELLED, REDUCED, EXPANDED, NONE or UNSPECIFIED, separated by ;"));
    }
}

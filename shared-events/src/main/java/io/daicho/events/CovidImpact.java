package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The impact of COVID-19 on one fiscal year of a measure.
 *
 * @param effects distinct, in the order of {@link CovidEffect}; NONE and UNSPECIFIED stand alone
 * @param marks how many columns are marked: the number of effects, or for UNSPECIFIED the count the source shows
 */
public record CovidImpact(List<CovidEffect> effects, int marks) {

    /** The publication has four columns. */
    private static final int COLUMNS = 4;

    @JsonCreator
    public CovidImpact(@JsonProperty("effects") List<CovidEffect> effects, @JsonProperty("marks") int marks) {
        if (effects.isEmpty()) {
            throw new IllegalArgumentException("COVID impact without an effect");
        }
        Set<CovidEffect> distinct = EnumSet.copyOf(effects);
        for (CovidEffect alone : List.of(CovidEffect.NONE, CovidEffect.UNSPECIFIED)) {
            if (distinct.contains(alone) && distinct.size() > 1) {
                throw new IllegalArgumentException(alone + " stands alone: " + distinct);
            }
        }
        if (marks < 1 || marks > COLUMNS) {
            throw new IllegalArgumentException("COVID marks outside 1 to 4: " + marks);
        }
        if (!distinct.contains(CovidEffect.UNSPECIFIED) && marks != distinct.size()) {
            throw new IllegalArgumentException(marks + " COVID marks for the effects " + distinct);
        }
        this.effects = List.copyOf(distinct);
        this.marks = marks;
    }

    public static CovidImpact of(CovidEffect... effects) {
        List<CovidEffect> distinct = List.of(effects).stream().distinct().toList();
        return new CovidImpact(distinct, distinct.size());
    }

    public static CovidImpact unspecified(int marks) {
        return new CovidImpact(List.of(CovidEffect.UNSPECIFIED), marks);
    }
}

package io.daicho.projection;

import java.time.Instant;
import java.util.List;

/**
 * Which rows of one version of a projection answer.
 *
 * @param shape of its rows: {@link RowShape}; empty if it is not known
 * @param serving number of the generation that answers, 0 while the first one is being built
 * @param retired numbers of generations that answered before and are not dropped yet
 * @param usedAt when a process with this version was last seen, to some minutes
 * @param revision counts the changes, so that one change is made on what another has left
 */
public record ServingState(
        String projection,
        int version,
        String shape,
        int serving,
        List<Integer> retired,
        Instant usedAt,
        long revision) {

    public ServingState {
        retired = List.copyOf(retired);
    }

    /** The generation that answers. */
    public Generation generation() {
        return new Generation(projection, version, serving);
    }

    /** Whether any rows of this version answer. */
    public boolean isServing() {
        return serving != 0;
    }
}

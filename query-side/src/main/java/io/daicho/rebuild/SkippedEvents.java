package io.daicho.rebuild;

import java.util.List;

/** The events that somebody decided a projection does without. */
public interface SkippedEvents {

    /** Positions, ascending; decisions are about one version of the code. */
    List<Long> of(String projection, int version);
}

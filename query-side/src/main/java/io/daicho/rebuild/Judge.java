package io.daicho.rebuild;

import io.daicho.projection.FoldedRows;
import io.daicho.rebuild.Difference.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which side of a difference is wrong, by handling the event again on the rows before it. */
final class Judge {

    /** A handler that tosses a coin gives the same side so often once in 30,000 times. */
    private static final int TIMES = 16;

    private final FoldedRows rows;
    private final Map<Long, Set<Set<String>>> outcomes = new HashMap<>();

    Judge(FoldedRows rows) {
        this.rows = rows;
    }

    Difference judged(Difference difference) {
        return difference.judged(verdict(difference, outcomes.computeIfAbsent(difference.position(), this::outcomes)));
    }

    /** The different sets of changes that the event at a position makes. */
    private Set<Set<String>> outcomes(long position) {
        return rows.again(position, TIMES).stream()
                .map(changes -> changes.stream().map(RowDigest::text).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(Difference difference, Set<Set<String>> outcomes) {
        if (outcomes.size() > 1) {
            return Verdict.NOT_DETERMINISTIC;
        }
        Set<String> made = outcomes.iterator().next();
        boolean left = agrees(difference.left(), difference.right(), made);
        boolean right = agrees(difference.right(), difference.left(), made);
        if (left == right) {
            return Verdict.UNEXPLAINED;
        }
        return left ? Verdict.RIGHT_IS_WRONG : Verdict.LEFT_IS_WRONG;
    }

    /** A side that has the change agrees if it was made again; one that lacks it, if the other's was not. */
    private static boolean agrees(@Nullable String side, @Nullable String other, Set<String> made) {
        return side == null ? !made.contains(Objects.requireNonNull(other)) : made.contains(side);
    }
}

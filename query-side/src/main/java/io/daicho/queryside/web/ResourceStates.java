package io.daicho.queryside.web;

import io.daicho.projection.Steady;
import java.util.Optional;
import java.util.function.LongFunction;

/** The states that one resource was in, one after the other. A state goes on until a row behind it changes. */
public final class ResourceStates {

    private final LongFunction<?> answers;
    private final long newest;

    /**
     * States up to a position.
     *
     * @param answers the resource's answer at a position, or {@link NothingFound}
     * @param newest the last position to look at
     */
    ResourceStates(LongFunction<?> answers, long newest) {
        this.answers = answers;
        this.newest = newest;
    }

    /**
     * A state.
     *
     * @param from position it begins at
     * @param to position the next one begins at; behind the newest for the last one
     * @param exists whether there was such a resource
     */
    public record State(long from, long to, boolean exists) {}

    State at(long position) {
        Steady.Seen<Boolean> seen = Steady.watch(() -> exists(position));
        return new State(seen.from(), seen.to(), seen.value());
    }

    private boolean exists(long position) {
        try {
            return answers.apply(position) != null;
        } catch (NothingFound absent) {
            return false;
        }
    }

    public Optional<State> first() {
        return notBefore(0);
    }

    Optional<State> last() {
        return notAfter(newest);
    }

    boolean isLast(State state) {
        return state.to() > newest;
    }

    Optional<State> before(State state) {
        return notAfter(state.from() - 1);
    }

    public Optional<State> after(State state) {
        return notBefore(state.to());
    }

    /** The state at a position, or the next in which the resource exists. */
    public Optional<State> notBefore(long position) {
        for (long next = position; next <= newest; ) {
            State state = at(next);
            if (state.exists()) {
                return Optional.of(state);
            }
            next = state.to();
        }
        return Optional.empty();
    }

    private Optional<State> notAfter(long position) {
        for (long next = position; next >= 0; ) {
            State state = at(next);
            if (state.exists()) {
                return Optional.of(state);
            }
            next = state.from() - 1;
        }
        return Optional.empty();
    }
}

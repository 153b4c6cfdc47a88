package io.daicho.deadletter;

import io.daicho.deadletter.Decision.Kind;
import io.daicho.deadletter.LetterRefused.Why;
import io.daicho.projection.DeadLetter;
import io.daicho.projection.DeadLetter.Reason;
import io.daicho.projection.Generation;
import io.daicho.projection.Projections;
import io.daicho.projection.ServingState;
import io.daicho.rebuild.RebuildContext;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.rebuild.RebuildRunning;
import io.daicho.rebuild.Rebuilds;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The events that rows that answer had to leave out, and decisions about them. Later events stand in the rows already, so
 * one that is handled after all cannot be added to them: the rows are built anew, as a fold of the log gives them, and
 * take the place of the old ones.
 */
public final class DeadLetters {

    private final Projections projections;
    private final RebuildContext context;
    private final Rebuilds rebuilds;
    private final MongoDecisions decisions;
    private final Clock clock;

    public DeadLetters(RebuildContext context, Rebuilds rebuilds, MongoDecisions decisions, Clock clock) {
        this.projections = context.projections();
        this.context = context;
        this.rebuilds = rebuilds;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The events left out of the rows that answer, in the order of the log. */
    public List<DeadLetter> of(String projection) {
        ServingState state = projections.serving(projection);
        return state.isServing() ? projections.leftOutOf(state.generation()) : List.of();
    }

    /** All decisions about the present version of a projection, by position. */
    public List<Decision> decisions(String projection) {
        return decisions.all(projection, version(projection));
    }

    /**
     * Tries whether an event can be handled now; if so, rows are built that have it.
     *
     * @return the rebuild, or the one that is under way and tries it anyhow
     * @throws LetterRefused if it cannot be handled still, waits behind another, or is not left out
     */
    public String retry(String projection, long position, String actor) {
        DeadLetter letter = letter(projection, position);
        Generation generation = projections.serving(projection).generation();
        Optional<DeadLetter> still =
                context.folded(generation, Set.of(), read -> {}).tried(letter.position());
        if (still.isPresent()) {
            String cause = String.valueOf(still.get().cause());
            decide(projection, position, Kind.RETRY_IN_VAIN, actor, "", cause);
            throw new LetterRefused(Why.FAILS_STILL, "event " + position + " still cannot be handled: " + cause);
        }
        decide(projection, position, Kind.RETRY, actor, "", "it can be handled");
        return rebuilt(projection, actor);
    }

    /**
     * Decides to do without an event; rows are built in which those that waited behind it are handled.
     *
     * @param reason for people who ask later
     * @return the rebuild, or the one that is under way and begins again because of this
     * @throws LetterRefused if it waits behind another, or is not left out
     */
    public String skip(String projection, long position, String actor, String reason) {
        letter(projection, position);
        decide(projection, position, Kind.SKIP, actor, reason, "the rows are built without it");
        return rebuilt(projection, actor);
    }

    private DeadLetter letter(String projection, long position) {
        DeadLetter letter = of(projection).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new LetterRefused(
                        Why.NOT_LEFT_OUT, "event " + position + " is not among those left out of " + projection));
        if (letter.reason() == Reason.WAITING) {
            throw new LetterRefused(
                    Why.WAITS,
                    "event " + position + " waits behind event " + letter.behind() + ": decide about that one");
        }
        return letter;
    }

    private void decide(String projection, long position, Kind kind, String actor, String reason, String outcome) {
        decisions.add(new Decision(
                projection, version(projection), position, 0, kind, actor, reason, clock.instant(), outcome));
    }

    private String rebuilt(String projection, String actor) {
        try {
            return rebuilds.start(projection, Cause.DEAD_LETTERS, Basis.ROWS, actor)
                    .id();
        } catch (RebuildRunning e) {
            // it notices other decisions before it ends, or settle() sees to what it has missed
            return e.id();
        }
    }

    /** Starts what a decision asks for and a crash, or a rebuild that ended at the same moment, has prevented. */
    public void settle() {
        for (String projection : projections.names()) {
            Optional<Decision> newest = newestUnsettled(projection);
            if (newest.isPresent() && !isAskedForSince(projection, newest.get().at())) {
                rebuilt(projection, newest.get().actor());
            }
        }
    }

    private Optional<Decision> newestUnsettled(String projection) {
        List<DeadLetter> letters = of(projection);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Decision> inForce = decisions.inForce(projection, version(projection));
        return letters.stream()
                .filter(letter -> letter.reason() != Reason.WAITING)
                .flatMap(letter -> Optional.ofNullable(inForce.get(letter.position())).stream()
                        .filter(decision -> (decision.kind() == Kind.SKIP) != (letter.reason() == Reason.SKIPPED)))
                .max(Comparator.comparing(Decision::at));
    }

    private boolean isAskedForSince(String projection, Instant decision) {
        return rebuilds.of(projection).stream()
                .filter(rebuild -> rebuild.generation().version() == version(projection))
                .anyMatch(rebuild -> !rebuild.request().at().isBefore(decision));
    }

    private int version(String projection) {
        return projections.projection(projection).version();
    }
}

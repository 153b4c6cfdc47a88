package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the walk has seen so far: how far the log is proven, and what is not as it should be. The latter is held back until
 * the next checkpoint tells whether the events are those that were signed: only then is it known what it means.
 */
final class Evidence {

    private final Diagnosis diagnosis;
    private Anchor proven = Anchor.NONE;
    private Anchor provenByGiven = Anchor.NONE;
    private @Nullable Suspicion suspicion;

    /** Events are not those that were signed, and which it is cannot be said: a later checkpoint may tell more. */
    private @Nullable Finding unnamed;

    Evidence(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** The largest checkpoint that the log agrees with so far. */
    Optional<ExpectedRoot> proven() {
        return proven.root();
    }

    /** Whether nothing has been seen yet that is not as it should be. */
    boolean isClean() {
        return suspicion == null && unnamed == null;
    }

    void suspect(Suspicion seen) {
        suspicion = seen;
    }

    /**
     * The log has the root of a checkpoint.
     *
     * @param nextCommit position of the commit that the next event lies in
     */
    Optional<Finding> same(ExpectedRoot root, long nextCommit) {
        if (unnamed != null) {
            return Optional.of(contradiction(unnamed, root));
        }
        var anchor = new Anchor(Optional.of(root), nextCommit);
        // one that is kept elsewhere and stands in the ledger too is known by its number
        proven = proven.root().filter(agreed -> agreed.size() == root.size()).isPresent() ? proven : anchor;
        provenByGiven = root.isGiven() ? anchor : provenByGiven;
        // it was seen at or before this checkpoint, so it stands in what was signed
        return Optional.ofNullable(suspicion)
                .map(Suspicion::asSigned)
                .map(finding -> finding.and("The events are those of " + root.name() + ", as it was signed."));
    }

    /** The log has not the root of a checkpoint. */
    Optional<Finding> different(ExpectedRoot root) {
        if (unnamed != null) {
            return Optional.empty();
        }
        // that the log agrees with the ledger's own checkpoints says nothing of what else was signed and given away
        Anchor anchor = root.isGiven() ? provenByGiven : proven;
        String proof = "The log does not have the root of " + root.name() + ".";
        Diagnosis.Outcome outcome = diagnosis.name(anchor, root.size(), proof);
        if (outcome.finding().isPresent()) {
            return outcome.finding();
        }
        if (suspicion != null) {
            return Optional.of(suspicion.otherwise().and(proof).and(why(outcome, suspicion.position())));
        }
        Finding between = between(anchor.size() + 1, root.size()).and(proof).and(why(outcome, anchor.size() + 1));
        unnamed = between;
        return proven.root()
                .filter(agreed -> agreed.size() > anchor.size())
                .map(agreed -> contradiction(between, agreed));
    }

    /**
     * What it comes to where the walk ends.
     *
     * @param checked events read up to there
     * @param last what ended it
     */
    Finding settled(long checked, Finding last) {
        if (unnamed != null) {
            return unnamed;
        }
        Diagnosis.Outcome outcome = diagnosis.name(proven, checked, last.message());
        return outcome.finding().orElseGet(() -> suspicion == null ? last : unproven(suspicion, outcome));
    }

    /** What it comes to at the end of the log, if anything has been seen. */
    Optional<Finding> atTheEnd(long checked) {
        if (suspicion == null) {
            return Optional.ofNullable(unnamed);
        }
        return Optional.of(settled(checked, suspicion.otherwise()));
    }

    /** No checkpoint can tell, so the fingerprint has to: it agrees with the event, or there is none. */
    private static Finding unproven(Suspicion suspicion, Diagnosis.Outcome outcome) {
        boolean known = outcome.unknown() == 0 || outcome.unknown() > suspicion.position();
        return known
                ? suspicion.asSigned().and("The event is as it was when its fingerprint was taken.")
                : suspicion.otherwise().and(why(outcome, suspicion.position()));
    }

    private static Finding between(long first, long last) {
        return Finding.ofEvents(
                Kind.ALTERED,
                first,
                last,
                "Events from position " + first + " to " + last + " are not those that were signed.");
    }

    private static Finding contradiction(Finding unnamed, ExpectedRoot root) {
        return new Finding(
                Kind.FORKED,
                unnamed.subject(),
                unnamed.name(),
                unnamed.position(),
                unnamed.upTo(),
                List.of(),
                unnamed.message() + " Yet it has the root of " + root.name() + ": two different logs were signed.");
    }

    private static String why(Diagnosis.Outcome outcome, long position) {
        return outcome.unknown() > 0
                ? "No fingerprints are kept of position " + outcome.unknown()
                        + (outcome.unknown() == position ? "" : " and others")
                        + ", so it cannot be said which field it is."
                : "The fingerprints agree with what is stored: they were altered too, so it cannot be said which field"
                        + " it is.";
    }
}

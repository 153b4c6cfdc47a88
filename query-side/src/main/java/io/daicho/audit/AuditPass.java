package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One walk along the whole log. What is not as it should be is held back until the next checkpoint tells whether the
 * events are those that were signed: only then is it known what it means.
 */
final class AuditPass {

    private final LedgerDocuments documents;
    private final ExpectedRoots roots;
    private final Diagnosis diagnosis;
    private final EventRules eventRules;
    private final CommitRules commitRules;
    private final TileCheck tiles;
    private final long end;
    private final CompactRange tree = new CompactRange();

    private @Nullable ExpectedRoot proven;
    /** Position of the commit that the first event behind the proven ones lies in. */
    private long resume = 1;

    private @Nullable Suspicion suspicion;
    private @Nullable Finding unnamed;

    /**
     * @param end last id of the log
     */
    AuditPass(LedgerDocuments documents, ExpectedRoots roots, Diagnosis diagnosis, EventRules eventRules, long end) {
        this.documents = documents;
        this.roots = roots;
        this.diagnosis = diagnosis;
        this.eventRules = eventRules;
        this.commitRules = new CommitRules(end);
        this.tiles = new TileCheck(documents.tiles());
        this.end = end;
    }

    /** Events read so far. */
    long checked() {
        return tree.size();
    }

    /** The largest checkpoint that the log agrees with so far. */
    Optional<ExpectedRoot> proven() {
        return Optional.ofNullable(proven);
    }

    Repetitions repetitions() {
        return commitRules.repetitions();
    }

    Optional<Finding> run(AuditProgress progress) throws InterruptedException {
        try (CommitCursor commits = new CommitCursor(documents.log(), 1, end)) {
            Optional<Finding> finding = compareRoots(1);
            while (finding.isEmpty() && tree.size() < end) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("the audit was stopped at position " + tree.size());
                }
                long next = tree.size() + 1;
                Optional<Document> document = commits.next(next);
                finding = document.isPresent() ? take(document.get(), next) : Optional.of(gap(next));
                progress.reached(tree.size(), Math.max(end, tree.size()));
            }
            return finding.isPresent() ? finding : end();
        } catch (WrongDocument e) {
            return Optional.of(settled(e.finding()));
        }
    }

    private Optional<Finding> take(Document document, long next) throws WrongDocument {
        long id = document.get(LedgerDocuments.ID, Number.class).longValue();
        if (id > next) {
            return Optional.of(missing(next, id - 1));
        }
        if (id < next) {
            return Optional.of(settled(Finding.ofEvents(
                    Kind.ADDED, id, id, "Two commits hold position " + id + ": one of them was added or lengthened.")));
        }
        try {
            return take(StoredCommitLines.of(document));
        } catch (MalformedMember e) {
            long position = next + e.offset();
            return Optional.of(settled(Finding.ofEvent(
                    Kind.ALTERED,
                    position,
                    List.of(e.difference()),
                    "The event at position " + position + " was altered: " + e.getMessage() + ".")));
        }
    }

    private Optional<Finding> take(StoredCommitLines commit) throws WrongDocument {
        if (isQuiet()) {
            commitRules.check(commit).ifPresent(this::suspect);
        }
        for (StoredLine line : commit.lines()) {
            Hash hash = line.hash();
            if (isQuiet()) {
                eventRules.check(line, hash).ifPresent(this::suspect);
            }
            if (isQuiet()) {
                tiles.add(hash).ifPresent(this::suspect);
            }
            tree.append(hash);
            Optional<Finding> finding = compareRoots(tree.size() + 1 < commit.end() ? commit.position() : commit.end());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** Whether nothing has been seen yet that is not as it should be. */
    private boolean isQuiet() {
        return suspicion == null && unnamed == null;
    }

    private void suspect(Suspicion seen) {
        // the leaf hash of a commit's first event is checked before the order of the commit, so the first one stays
        if (suspicion == null || seen.position() < suspicion.position()) {
            suspicion = seen;
        }
    }

    private Optional<Finding> compareRoots(long nextCommit) throws WrongDocument {
        for (var next = roots.peek(); next.isPresent() && next.get().size() == tree.size(); next = roots.peek()) {
            ExpectedRoot root = next.get();
            roots.take(root);
            Optional<Finding> finding = root.root().equals(tree.root()) ? same(root, nextCommit) : different(root);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> same(ExpectedRoot root, long nextCommit) {
        if (unnamed != null) {
            return Optional.of(contradiction(unnamed, root));
        }
        proven = root;
        resume = nextCommit;
        // it was seen at or before this checkpoint, so it stands in what was signed
        return Optional.ofNullable(suspicion)
                .map(Suspicion::asSigned)
                .map(finding -> withMessage(
                        finding,
                        finding.message() + " The events are those of " + root.name() + ", as it was signed."));
    }

    private Optional<Finding> different(ExpectedRoot root) {
        if (unnamed != null) {
            return Optional.empty();
        }
        String proof = "The log does not have the root of " + root.name() + ".";
        Diagnosis.Outcome outcome = name(root.size(), proof);
        if (outcome.finding().isPresent()) {
            return outcome.finding();
        }
        String why = why(outcome, suspicion == null ? provenSize() + 1 : suspicion.position());
        if (suspicion != null) {
            Finding seen = suspicion.otherwise();
            return Optional.of(withMessage(seen, seen.message() + " " + proof + " " + why));
        }
        unnamed = Finding.ofEvents(
                Kind.ALTERED,
                provenSize() + 1,
                root.size(),
                "Events from position " + (provenSize() + 1) + " to " + root.size()
                        + " are not those that were signed. " + proof + " " + why);
        return Optional.empty();
    }

    private static String why(Diagnosis.Outcome outcome, long position) {
        return outcome.unknown() > 0
                ? "No fingerprints are kept of position " + outcome.unknown()
                        + (outcome.unknown() == position ? "" : " and others")
                        + ", so it cannot be said which field it is."
                : "The fingerprints agree with what is stored: they were altered too, so it cannot be said which field"
                        + " it is.";
    }

    private static Finding contradiction(Finding unnamed, ExpectedRoot root) {
        return new Finding(
                Kind.FORKED,
                Finding.Subject.EVENT,
                Long.toString(unnamed.position()),
                unnamed.position(),
                unnamed.upTo(),
                List.of(),
                unnamed.message() + " Yet it has the root of " + root.name() + ": two different logs were signed.");
    }

    private Diagnosis.Outcome name(long last, String proof) {
        return diagnosis.name(resume, provenSize() + 1, last, proof);
    }

    private long provenSize() {
        return proven == null ? 0 : proven.size();
    }

    /** What a finding at the place where the walk ends comes to, if something before it is wrong already. */
    private Finding settled(Finding last) {
        if (unnamed != null) {
            return unnamed;
        }
        Diagnosis.Outcome outcome = name(tree.size(), last.message());
        return outcome.finding().orElseGet(() -> suspicion == null ? last : unproven(suspicion, outcome));
    }

    /** No checkpoint can tell, so the fingerprint has to: it agrees with the event, or there is none. */
    private static Finding unproven(Suspicion suspicion, Diagnosis.Outcome outcome) {
        boolean known = outcome.unknown() == 0 || outcome.unknown() > suspicion.position();
        return known
                ? withMessage(
                        suspicion.asSigned(),
                        suspicion.asSigned().message() + " The event is as it was when its fingerprint was taken.")
                : withMessage(
                        suspicion.otherwise(),
                        suspicion.otherwise().message() + " " + why(outcome, suspicion.position()));
    }

    private Finding gap(long next) {
        return IdSurvey.next(documents.log(), next)
                .map(following -> missing(next, following - 1))
                .orElseGet(() -> missing(next, end));
    }

    private Finding missing(long position, long upTo) {
        return settled(Finding.ofEvents(
                Kind.MISSING,
                position,
                upTo,
                (position == upTo
                                ? "The event at position " + position + " is"
                                : "The events from position " + position + " to " + upTo + " are")
                        + " missing, though later ones are there."));
    }

    private Optional<Finding> end() throws WrongDocument {
        Optional<ExpectedRoot> beyond = roots.peek();
        if (beyond.isPresent()) {
            ExpectedRoot root = beyond.get();
            return Optional.of(settled(Finding.ofEvents(
                    Kind.TRUNCATED,
                    tree.size() + 1,
                    root.size(),
                    "The log ends at position " + tree.size() + "; " + root.name() + " was signed.")));
        }
        if (isQuiet()) {
            return Optional.empty();
        }
        return Optional.of(
                unnamed != null
                        ? unnamed
                        : settled(Objects.requireNonNull(suspicion).otherwise()));
    }

    private static Finding withMessage(Finding finding, String message) {
        return new Finding(
                finding.kind(),
                finding.subject(),
                finding.name(),
                finding.position(),
                finding.upTo(),
                finding.fields(),
                message);
    }
}

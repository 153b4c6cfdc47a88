package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One walk along the whole log. */
final class AuditPass {

    private final LedgerDocuments documents;
    private final ExpectedRoots roots;
    private final Evidence evidence;
    private final EventRules eventRules;
    private final MissingTexts texts;
    private final CommitRules commitRules;
    private final TileCheck tiles;
    private final long end;
    private final CompactRange tree = new CompactRange();

    /** @param end position of the last event to read */
    AuditPass(
            LedgerDocuments documents,
            ExpectedRoots roots,
            Diagnosis diagnosis,
            EventRules eventRules,
            MissingTexts texts,
            long end) {
        this.documents = documents;
        this.roots = roots;
        this.evidence = new Evidence(diagnosis);
        this.eventRules = eventRules;
        this.texts = texts;
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
        return evidence.proven();
    }

    /** How many events that checkpoint covers, 0 if there is none. */
    long covered() {
        return proven().map(ExpectedRoot::size).orElse(0L);
    }

    Repetitions repetitions() {
        return commitRules.repetitions();
    }

    Optional<Finding> run(AuditProgress progress) throws InterruptedException {
        try (CommitCursor commits = new CommitCursor(documents.log(), 1, end)) {
            Optional<Finding> finding = compareRoots(1);
            while (finding.isEmpty() && tree.size() < end) {
                long next = tree.size() + 1;
                Optional<Document> document = commits.next(next);
                finding = document.isPresent() ? take(document.get(), next) : Optional.of(gap(next));
                progress.reached(tree.size(), end);
            }
            return finding.isPresent() ? finding : atTheEnd();
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
        if (evidence.isClean()) {
            commitRules.check(commit).ifPresent(evidence::suspect);
        }
        for (StoredLine line : commit.lines()) {
            Hash hash = line.hash();
            if (evidence.isClean()) {
                eventRules.check(line, hash).or(() -> tiles.add(hash)).ifPresent(evidence::suspect);
                texts.add(line.event());
            }
            tree.append(hash);
            boolean last = line.position() + 1 == commit.end();
            Optional<Finding> finding = compareRoots(last ? commit.end() : commit.position());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** @param nextCommit position of the commit that the next event lies in */
    private Optional<Finding> compareRoots(long nextCommit) throws WrongDocument {
        for (var next = roots.peek(); next.isPresent() && next.get().size() == tree.size(); next = roots.peek()) {
            ExpectedRoot root = next.get();
            roots.take(root);
            Optional<Finding> finding =
                    root.root().equals(tree.root()) ? evidence.same(root, nextCommit) : evidence.different(root);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Finding settled(Finding last) {
        return evidence.settled(tree.size(), last);
    }

    private Finding gap(long next) {
        return missing(next, IdSurvey.next(documents.log(), next).orElse(end + 1) - 1);
    }

    private Finding missing(long position, long upTo) {
        String events = position == upTo
                ? "The event at position " + position + " is"
                : "The events from position " + position + " to " + upTo + " are";
        return settled(
                Finding.ofEvents(Kind.MISSING, position, upTo, events + " missing, though later ones are there."));
    }

    private Optional<Finding> atTheEnd() throws WrongDocument {
        Optional<ExpectedRoot> beyond = roots.peek();
        return beyond.isPresent() ? Optional.of(truncated(beyond.get())) : evidence.atTheEnd(tree.size());
    }

    private Finding truncated(ExpectedRoot root) {
        return settled(Finding.ofEvents(
                Kind.TRUNCATED,
                tree.size() + 1,
                root.size(),
                "The log ends at position " + tree.size() + "; " + root.name() + " was signed."));
    }
}

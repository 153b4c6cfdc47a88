package io.daicho.audit;

import com.mongodb.client.MongoDatabase;
import io.daicho.audit.Finding.Kind;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.fingerprint.FingerprintStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The audit of the whole log. It reads every event once, in the order of the log, and needs memory for one answer of the
 * server, one tile a level, 24 to 48 bytes a stream and four bytes an event (32 MiB at most).
 */
public final class LogAudit {

    private final MongoDatabase database;
    private final LedgerDocuments documents;
    private final EventCatalogue catalogue;

    public LogAudit(MongoDatabase database, EventCatalogue catalogue) {
        this.database = database;
        this.documents = new LedgerDocuments(database);
        this.catalogue = catalogue;
    }

    /**
     * Checks the log as it stands now; what is appended meanwhile is left for the next audit.
     *
     * @throws InterruptedException if whoever is told of the progress stops the audit
     */
    public AuditResult run(Trust trust, AuditProgress progress) throws InterruptedException {
        // checkpoints before the log: a log that is sound is at least as long as any of them
        IdSurvey checkpoints = IdSurvey.of(documents.checkpoints());
        IdSurvey commits = IdSurvey.of(documents.log());
        long end = end(commits.largest());
        progress.reached(0, end);
        try {
            LedgerKeys keys = LedgerKeys.read(documents, trust.keys());
            requireNoStray(checkpoints);
            var cosignatures = new Cosignatures(trust.witnesses());
            var stored = new StoredCheckpoints(documents.checkpoints(), keys, cosignatures, checkpoints.largest());
            var diagnosis =
                    new Diagnosis(documents.log(), new Fingerprints(new FingerprintStore(database)), commits.largest());
            var texts = new MissingTexts(catalogue, documents.restoredWithoutTexts());
            var pass = new AuditPass(
                    documents,
                    ExpectedRoots.of(stored, trust.checkpoints(), keys),
                    diagnosis,
                    new EventRules(new KnownTypes(catalogue)),
                    texts,
                    end);
            Optional<Finding> finding = finding(pass, texts, commits, progress);
            var notes = new ArrayList<>(notes(pass, end, trust));
            notes.addAll(cosignatures.notes());
            notes.addAll(texts.notes());
            return new AuditResult(
                    pass.checked(), end, pass.covered(), pass.proven().map(ExpectedRoot::checked), finding, notes);
        } catch (WrongDocument e) {
            return new AuditResult(0, end, 0, Optional.empty(), Optional.of(e.finding()), List.of());
        }
    }

    private Optional<Finding> finding(AuditPass pass, MissingTexts texts, IdSurvey commits, AuditProgress progress)
            throws InterruptedException {
        Optional<Finding> finding = pass.run(progress);
        return finding.or(() -> commits.stray().map(LogAudit::stray))
                .or(() -> pass.repetitions().find(documents.log()))
                .or(() -> missing(texts, pass.checked()));
    }

    /** A text may have been erased while the audit read: that it was says an event behind those that were read. */
    private Optional<Finding> missing(MissingTexts texts, long checked) {
        if (!texts.isEmpty()) {
            try (StoredLines later = new StoredLines(documents.log(), checked + 1, Long.MAX_VALUE / 2)) {
                for (var next = later.next(); next.isPresent(); next = later.next()) {
                    texts.account(next.get().event());
                }
            }
        }
        return texts.finding();
    }

    /** Position of the last event, by what the last commit says of itself. */
    private long end(long lastCommit) {
        return LedgerDocuments.byId(documents.log(), lastCommit)
                .map(commit ->
                        commit.get("events") instanceof List<?> events ? lastCommit + events.size() - 1 : lastCommit)
                .orElse(0L);
    }

    private static void requireNoStray(IdSurvey checkpoints) throws WrongDocument {
        if (checkpoints.stray().isPresent()) {
            throw new WrongDocument(Finding.ofCheckpoint(
                    Kind.ADDED,
                    0,
                    0,
                    List.of(),
                    "There is a checkpoint numbered "
                            + Shown.of(checkpoints.stray().get()) + "."));
        }
    }

    private static Finding stray(Object id) {
        long position = id instanceof Number number ? Math.max(0, (long) Math.ceil(number.doubleValue())) : 0;
        return Finding.ofEvent(
                Kind.ADDED,
                position,
                List.of(new FieldDifference("/position", Shown.of(id), null)),
                "There is a commit at " + Shown.of(id) + ", which is no position.");
    }

    private static List<String> notes(AuditPass pass, long end, Trust trust) {
        var notes = new ArrayList<String>();
        long covered = pass.covered();
        if (covered < end) {
            notes.add(
                    covered == 0
                            ? "No checkpoint covers any of these events: only their order and their own hashes were"
                                    + " checked."
                            : "Events behind position " + covered
                                    + " are not covered by a checkpoint yet: only their order and their own hashes were"
                                    + " checked.");
        }
        if (trust.keys().isEmpty()) {
            notes.add("The ledger's keys were taken from its own database: give a verifier key kept elsewhere to be"
                    + " sure.");
        }
        if (pass.repetitions().isIncomplete()) {
            notes.add("The log is too long for looking at every id that may be there twice.");
        }
        return notes;
    }
}

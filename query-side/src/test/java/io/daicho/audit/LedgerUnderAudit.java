package io.daicho.audit;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger of some seven hundred events with two full tiles and four checkpoints, the last of which leaves some events
 * uncovered; made once, and copied for each test.
 */
final class LedgerUnderAudit {

    static final List<Long> SIZES = List.of(100L, 300L, 520L, 690L);
    static final long HEAD = 712;
    static final SigningKey KEY = Signer.newKey();

    private static final LedgerCopy COPY;
    private static final LedgerCopy OLDER;
    private static final long OLDER_HEAD;
    static final List<SignedNote> NOTES = new ArrayList<>();

    static {
        MongoDatabase database = TestMongo.freshDatabase();
        var signer = new Signer(database, KEY);
        signer.publishKey();
        var commits = new RandomCommits(4711);
        try (MongoEventLog log = open(database)) {
            commits.appendUpTo(log, 420);
            NOTES.add(signer.checkpoint(SIZES.get(0)));
            NOTES.add(signer.checkpoint(SIZES.get(1)));
            OLDER = LedgerCopy.of(database);
            OLDER_HEAD = log.head();
            commits.appendUpTo(log, HEAD);
            NOTES.add(signer.checkpoint(SIZES.get(2)));
            NOTES.add(signer.checkpoint(SIZES.get(3)));
        }
        COPY = LedgerCopy.of(database);
    }

    private final MongoDatabase database;
    private final Signer signer;
    private final Tampering tampering;

    private LedgerUnderAudit(MongoDatabase database) {
        this.database = database;
        this.signer = new Signer(database, KEY);
        this.tampering = new Tampering(database, signer);
    }

    static LedgerUnderAudit sound() {
        return new LedgerUnderAudit(COPY.restored());
    }

    /** As it was when it had two checkpoints. */
    static LedgerUnderAudit older() {
        return new LedgerUnderAudit(OLDER.restored());
    }

    static long olderHead() {
        return OLDER_HEAD;
    }

    static MongoEventLog open(MongoDatabase database) {
        return MongoEventLog.open(database, Clock.systemUTC(), LogSettings.forNode("test"));
    }

    MongoDatabase database() {
        return database;
    }

    Signer signer() {
        return signer;
    }

    Tampering tampering() {
        return tampering;
    }

    /** Appends other commits than those that followed. */
    void continueOtherwise(long seed, long head) {
        try (MongoEventLog log = open(database)) {
            new RandomCommits(seed).appendUpTo(log, head);
        }
    }

    AuditResult audit() {
        return audit(Trust.NONE);
    }

    AuditResult audit(Trust trust) {
        try {
            return new LogAudit(database, LedgerCatalogue.create()).run(trust, (checked, total) -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

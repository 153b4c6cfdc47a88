package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What commits keep to among one another: time does not go back, streams have no gap, nothing is there twice. */
final class CommitRules {

    private static final char STREAM = 's';

    private final KeyedHash hash = new KeyedHash();
    private final StreamHeads heads = new StreamHeads();
    private final Repetitions repetitions;
    private Instant last = Instant.MIN;

    /** @param events how many there will be */
    CommitRules(long events) {
        this.repetitions = new Repetitions(hash, events);
    }

    /** Takes the next commit. */
    Optional<Suspicion> check(StoredCommitLines commit) {
        repetitions.add(commit);
        if (commit.at().isBefore(last)) {
            return Optional.of(broken(
                    commit,
                    new FieldDifference("/at", commit.at().toString(), null),
                    "time goes back: " + commit.at() + " after " + last));
        }
        last = commit.at();
        long stream = hash.of(STREAM, commit.stream()).first();
        long expected = heads.next(stream);
        if (commit.seq() != expected) {
            return Optional.of(broken(
                    commit,
                    new FieldDifference("/seq", Long.toString(commit.seq()), Long.toString(expected)),
                    "the sequence number in stream " + Shown.cut(commit.stream()) + " is " + commit.seq()
                            + ", the next one is " + expected));
        }
        heads.put(stream, commit.seq() + commit.lines().size());
        return Optional.empty();
    }

    /** What may be there twice, to be looked at again. */
    Repetitions repetitions() {
        return repetitions;
    }

    private static Suspicion broken(StoredCommitLines commit, FieldDifference difference, String what) {
        String message = "At position " + commit.position() + " " + what + ".";
        return new Suspicion(
                commit.position(),
                Finding.ofEvent(Kind.INVALID, commit.position(), List.of(difference), message),
                Finding.ofEvent(Kind.ALTERED, commit.position(), List.of(difference), message));
    }
}

package io.daicho.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A commit on its way into the log, and what became of it.
 *
 * @param trace W3C {@code traceparent} of whoever waits for the commit
 * @param events the commit's events, sealed once: a salt drawn anew at each attempt would be another event
 */
record Pending(
        NewCommit commit, @Nullable String trace, List<SealedEvent> events, CompletableFuture<StoredCommit> outcome) {

    Pending(NewCommit commit, @Nullable String trace, Sealing sealing) {
        this(commit, trace, commit.events().stream().map(sealing::seal).toList(), new CompletableFuture<>());
    }

    /** True for the very same attempt, not merely for the same command sent twice. */
    boolean is(StoredCommit stored) {
        return stored.events().getFirst().id().equals(commit.events().getFirst().id());
    }
}

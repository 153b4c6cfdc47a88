package io.daicho.log;

import java.util.concurrent.CompletableFuture;

/** A commit on its way into the log, and what became of it. */
record Pending(NewCommit commit, CompletableFuture<StoredCommit> outcome) {

    Pending(NewCommit commit) {
        this(commit, new CompletableFuture<>());
    }

    /** True for the very same attempt, not merely for the same command sent twice. */
    boolean is(StoredCommit stored) {
        return stored.events().getFirst().id().equals(commit.events().getFirst().id());
    }
}

package io.daicho.importing;

import java.util.concurrent.CompletableFuture;

/**
 * A row's place among those worked off beside it. A row's turn comes when every row before it has passed its own on:
 * by queueing what it wanted to be first with, or by ending without.
 */
final class RowTurn {

    private final CompletableFuture<Void> come;
    private final CompletableFuture<Void> passed = new CompletableFuture<>();

    private RowTurn(CompletableFuture<Void> come) {
        this.come = come;
    }

    static RowTurn first() {
        return new RowTurn(CompletableFuture.completedFuture(null));
    }

    /** The turn of the next row. */
    RowTurn next() {
        return new RowTurn(CompletableFuture.allOf(come, passed));
    }

    /** Waits for this row's turn. */
    void await() {
        come.join();
    }

    /** Lets the next row go as soon as this one's turn has come; a second call does nothing. */
    void pass() {
        passed.complete(null);
    }
}

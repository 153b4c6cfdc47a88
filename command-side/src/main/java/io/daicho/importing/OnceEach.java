package io.daicho.importing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Rows side by side share departments and cities: the first to need one registers it, the others wait for that. */
final class OnceEach {

    private final ConcurrentMap<String, CompletableFuture<Boolean>> done = new ConcurrentHashMap<>();

    void run(String what, Runnable action) {
        var mine = new CompletableFuture<Boolean>();
        CompletableFuture<Boolean> first = done.putIfAbsent(what, mine);
        if (first != null) {
            first.join();
            return;
        }
        try {
            action.run();
            mine.complete(true);
        } catch (Throwable e) {
            done.remove(what, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}

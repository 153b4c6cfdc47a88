package io.daicho.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * While a reading lasts, each read model answers from the rows it answered from first, though others may have taken their
 * place meanwhile: no answer mixes two generations.
 */
public final class PinnedRows {

    private static final ScopedValue<Map<ReadModel, GenerationRows>> PINNED = ScopedValue.newInstance();

    private PinnedRows() {}

    /** Does the reading, which must not leave its thread. */
    public static <T extends @Nullable Object, X extends Throwable> T during(ScopedValue.CallableOp<T, X> reading)
            throws X {
        return ScopedValue.where(PINNED, new ConcurrentHashMap<>()).call(reading);
    }

    /** The rows a read model has answered from, if any. */
    static @Nullable GenerationRows of(ReadModel model) {
        return PINNED.isBound() ? PINNED.get().get(model) : null;
    }

    /** The rows a read model has answered from, or else these. */
    static GenerationRows of(ReadModel model, Supplier<GenerationRows> current) {
        return PINNED.isBound() ? PINNED.get().computeIfAbsent(model, absent -> current.get()) : current.get();
    }

    /** Lets a read model answer from these rows from now on. */
    static void pin(ReadModel model, GenerationRows rows) {
        if (PINNED.isBound()) {
            PINNED.get().put(model, rows);
        }
    }
}

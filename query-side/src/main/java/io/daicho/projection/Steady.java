package io.daicho.projection;

import java.util.function.Supplier;

/**
 * The positions at which a reading comes out the same, by the versions of rows it read: from the last change among them to
 * the next. A row changed in something that the reading does not show ends it too; a change it shows is never missed.
 */
public final class Steady {

    private static final ScopedValue<Steady> CURRENT = ScopedValue.newInstance();

    /** In place of the next change where there is none. */
    public static final long EVER = Long.MAX_VALUE;

    private long from;
    private long to = EVER;

    private Steady() {}

    /**
     * What was read, and for which positions it holds.
     *
     * @param from first position
     * @param to position of the next change, or {@link #EVER}
     */
    public record Seen<T>(T value, long from, long to) {}

    /** Does the reading, which must not leave its thread. */
    public static <T> Seen<T> watch(Supplier<T> reading) {
        var steady = new Steady();
        T value = ScopedValue.where(CURRENT, steady).call(reading::get);
        return new Seen<>(value, steady.from, steady.to);
    }

    static void read(RowVersion version) {
        note(version.from(), version.to() == 0 ? EVER : version.to());
    }

    /** A row was looked for before its first version, which a later one tells of. */
    static void missed(RowVersion later) {
        note(0, later.firstFrom());
    }

    private static void note(long from, long to) {
        if (CURRENT.isBound()) {
            Steady steady = CURRENT.get();
            steady.from = Math.max(steady.from, from);
            steady.to = Math.min(steady.to, to);
        }
    }
}

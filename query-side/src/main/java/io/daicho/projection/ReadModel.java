package io.daicho.projection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reading end of one projection, whichever generation of its rows answers. */
public final class ReadModel {

    private static final Duration POLL = Duration.ofMillis(15);

    private final Supplier<GenerationRows> serving;
    private final AtomicLong told = new AtomicLong();
    private volatile @Nullable GenerationRows current;

    /** @param serving the rows to answer from now; may throw {@link RowsNotBuilt} */
    ReadModel(Supplier<GenerationRows> serving) {
        this.serving = serving;
    }

    /** Name of the projection and version that writes the rows, e.g. {@code measure_1}, whatever the generation. */
    public String storageName() {
        return PinnedRows.of(this, this::current).generation().withNumber(1).storageName();
    }

    /** How far the rows reach now, whichever node writes them. */
    public ReachedPosition reached() {
        return told(PinnedRows.of(this, this::current).reached());
    }

    /** The rows valid at a position, which must have been reached. */
    public RowReader at(long position) {
        return PinnedRows.of(this, this::current).at(position);
    }

    /**
     * Waits until a position is reached, at most for a time.
     *
     * @return how far the rows reach, which is less than asked for when the time is over
     */
    public ReachedPosition await(long position, Duration limit) {
        long start = System.nanoTime();
        while (true) {
            GenerationRows rows = awaited();
            ReachedPosition reached = rows.reached();
            if (reached.position() >= position || System.nanoTime() - start >= limit.toNanos() || !paused()) {
                PinnedRows.pin(this, rows);
                return told(reached);
            }
        }
    }

    /** Others of the same version, which hold the same, may take the place of the rows while they are waited for. */
    private GenerationRows awaited() {
        GenerationRows pinned = PinnedRows.of(this);
        GenerationRows now = current();
        return pinned == null
                        || pinned.generation().version() == now.generation().version()
                ? now
                : pinned;
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ReachedPosition told(ReachedPosition reached) {
        told.accumulateAndGet(reached.position(), Math::max);
        return reached;
    }

    /** New rows answer once they have come as far as anybody here was told the old ones had. */
    private GenerationRows current() {
        GenerationRows offered = serving.get();
        GenerationRows before = current;
        if (before == null || (before != offered && offered.reached().position() >= told.get())) {
            current = offered;
            return offered;
        }
        return before;
    }
}

package io.daicho.rebuild;

import io.daicho.projection.DeadLetter;
import io.daicho.projection.Generation;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RowComparer.Side;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * The certificate of a generation that has been built. Where one of the same version answers, both must hold the same
 * rows, with all their versions, up to a position that both have reached. What they cannot be compared in (there is none
 * of the version, it has stopped, or it lacks other events) must be what a second evaluation of the log gives.
 */
final class Certification {

    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RebuildContext context;
    private final Rebuild rebuild;
    private final LongConsumer compared;
    private final AtomicLong done = new AtomicLong();

    /** @param compared told how many versions of rows have been compared */
    Certification(RebuildContext context, Rebuild rebuild, LongConsumer compared) {
        this.context = context;
        this.rebuild = rebuild;
        this.compared = compared;
    }

    /**
     * @param serving number of the generation that answers, 0 if there is none
     * @return all comparisons that were made; those that come out unequal are the last
     */
    List<Comparison> certify(int serving) {
        Generation built = rebuild.generation();
        long reached = context.projections().reached(built).position();
        var comparisons = new ArrayList<Comparison>();
        long common = 0;
        if (serving != 0 && rebuild.request().basis() == Basis.ROWS) {
            Generation before = built.withNumber(serving);
            common = comparable(before, built, reached);
            comparisons.add(
                    compare(new Side(before.storageName(), context.stored(before, progress())), stored(built), common));
        }
        if (common < reached && comparisons.stream().allMatch(Comparison::isEqual)) {
            Side evaluated = new Side("second evaluation", context.folded(rebuild, progress()));
            comparisons.add(compare(evaluated, stored(built), reached));
        }
        return comparisons;
    }

    /** The last position up to which two generations should be equal. */
    private long comparable(Generation before, Generation built, long reached) {
        var different = new TreeSet<Long>();
        leftOut(before).forEach(different::add);
        for (long position : leftOut(built)) {
            if (!different.remove(position)) {
                different.add(position);
            }
        }
        long both = Math.min(reached, context.projections().reached(before).position());
        return different.isEmpty() ? both : Math.min(both, different.first() - 1);
    }

    private List<Long> leftOut(Generation generation) {
        return context.projections().leftOutOf(generation).stream()
                .map(DeadLetter::position)
                .toList();
    }

    private Side stored(Generation generation) {
        return new Side(generation.storageName(), context.stored(generation, progress()));
    }

    private Comparison compare(Side left, Side right, long position) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        Comparison comparison = new RowComparer(nonce).compare(left, right, position);
        return comparison.isEqual() ? comparison : judged(comparison);
    }

    private Comparison judged(Comparison comparison) {
        var judge = new Judge(context.folded(rebuild, position -> {}));
        return comparison.with(comparison.differences().stream()
                .map(judge::judged)
                .map(Difference::shortened)
                .toList());
    }

    /** Each reader of rows tells its own count; what they add up to is told on. */
    private LongConsumer progress() {
        var before = new AtomicLong();
        return read -> compared.accept(done.addAndGet(read - before.getAndSet(read)));
    }
}

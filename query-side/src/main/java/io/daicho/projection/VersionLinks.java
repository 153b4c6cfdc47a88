package io.daicho.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version knows of those before it. Versions are counted from 0; those of one block of {@value #FAN_OUT} know each
 * other, and beyond their block they know the last version of each block before it in the block of blocks, and so on: as
 * many links as the digits of the depth to the base {@value #FAN_OUT} add up to, and a path of two steps a digit to any
 * version.
 *
 * @param depth how many versions came before
 * @param froms the {@code from} of each version known, newest first; the first is the version right before
 */
record VersionLinks(long depth, List<Long> froms) {

    static final int FAN_OUT = 32;

    static final VersionLinks NONE = new VersionLinks(0, List.of());

    /** A step towards the version valid at a position. */
    sealed interface Step {

        /** The version that is valid at the position. */
        record Arrived(long from) implements Step {}

        /** A later version, which knows more. */
        record Onwards(long from) implements Step {}
    }

    VersionLinks {
        froms = List.copyOf(froms);
    }

    /** The links of the version that follows the one at this position: whole blocks give way to their last version. */
    VersionLinks followedFrom(long from) {
        int dropped = 0;
        long rest = depth;
        while (rest % FAN_OUT == FAN_OUT - 1) {
            dropped += FAN_OUT - 1;
            rest /= FAN_OUT;
        }
        var next = new ArrayList<Long>(froms.size() - dropped + 1);
        next.add(from);
        next.addAll(froms.subList(dropped, froms.size()));
        return new VersionLinks(depth + 1, next);
    }

    /** Where to go on from a version later than the position; empty if the row did not exist at it. */
    Optional<Step> towards(long position) {
        int index = 0;
        while (index < froms.size() && froms.get(index) > position) {
            index++;
        }
        // the versions of the block, and the one before it, follow each other without a gap
        int gapless = (int) (depth % FAN_OUT);
        if (index < froms.size() && index <= gapless) {
            return Optional.of(new Step.Arrived(froms.get(index)));
        }
        boolean knowsTheFirst = depth < FAN_OUT;
        if (index == 0 || knowsTheFirst) {
            return Optional.empty();
        }
        return Optional.of(new Step.Onwards(froms.get(index - 1)));
    }
}

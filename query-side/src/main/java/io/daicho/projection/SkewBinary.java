package io.daicho.projection;

/**
 * The skew-binary numbers behind jump pointers (E. W. Myers, "An applicative random-access stack", 1983): every number is
 * a sum of terms 2^k − 1, and a version whose depth has n terms has a chain of n jumps to the first version.
 */
final class SkewBinary {

    private SkewBinary() {}

    /** How many terms the greedy sum has; at most one more than log2 of the number. */
    static int terms(long number) {
        int terms = 0;
        long rest = number;
        while (rest > 0) {
            long largest = Long.highestOneBit(rest + 1) - 1;
            rest -= largest;
            terms++;
        }
        return terms;
    }
}

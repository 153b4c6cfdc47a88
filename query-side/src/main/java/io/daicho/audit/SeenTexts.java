package io.daicho.audit;

/**
 * Which texts have been met: a Bloom filter. It forgets nothing; what it takes for met may not have been, some times in a
 * million at its usual load, so whoever asks looks a second time. At most {@value #MOST_BITS} bits (32 MiB).
 */
final class SeenTexts {

    static final int MOST_BITS = 1 << 28;

    private static final int BITS_A_TEXT = 32;
    private static final int LEAST_BITS = 1 << 16;
    private static final int PROBES = 8;

    private final long[] words;

    /** @param expected how many texts will be met */
    SeenTexts(long expected) {
        long wanted = Math.clamp(expected, 1, MOST_BITS) * BITS_A_TEXT;
        words = new long[(int) (Math.clamp(Long.highestOneBit(wanted) * 2, LEAST_BITS, MOST_BITS) >> 6)];
    }

    /** Notes a text. @return whether it may have been met before */
    boolean add(KeyedHash.Bits text) {
        long mask = ((long) words.length << 6) - 1;
        boolean seen = true;
        for (int i = 0; i < PROBES; i++) {
            long bit = text.first() + i * (text.second() | 1) & mask;
            long word = words[(int) (bit >> 6)];
            seen &= (word >> bit & 1) == 1;
            words[(int) (bit >> 6)] = word | 1L << bit;
        }
        return seen;
    }
}

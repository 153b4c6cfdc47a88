package io.daicho.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A number for each of very many texts, in 24 bytes each whatever their length: a text is known by 128 bits of its SHA-256.
 * A million commands would not fit the heap as strings.
 */
final class SeenTexts {

    /** What is not here. */
    static final long UNSEEN = -1;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final MessageDigest sha256;
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] numbers = empty(FIRST_CAPACITY);
    private int count;

    SeenTexts() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static long[] empty(int capacity) {
        var numbers = new long[capacity];
        Arrays.fill(numbers, UNSEEN);
        return numbers;
    }

    /** How many texts there are. */
    int size() {
        return count;
    }

    /**
     * Gives a text a number from 0 on.
     *
     * @return the number it had, or {@link #UNSEEN}
     */
    long put(String text, long number) {
        if (count >= numbers.length / 4 * 3) {
            grow();
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        long first = digest.getLong();
        long second = digest.getLong();
        int slot = slot(first, second);
        long before = numbers[slot];
        if (before == UNSEEN) {
            high[slot] = first;
            low[slot] = second;
            count++;
        }
        numbers[slot] = number;
        return before;
    }

    private int slot(long first, long second) {
        int mask = numbers.length - 1;
        int slot = (int) second & mask;
        while (numbers[slot] != UNSEEN && (high[slot] != first || low[slot] != second)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] highBefore = high;
        long[] lowBefore = low;
        long[] before = numbers;
        int capacity = Math.multiplyExact(before.length, 2);
        high = new long[capacity];
        low = new long[capacity];
        numbers = empty(capacity);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != UNSEEN) {
                int slot = slot(highBefore[i], lowBefore[i]);
                high[slot] = highBefore[i];
                low[slot] = lowBefore[i];
                numbers[slot] = before[i];
            }
        }
    }
}

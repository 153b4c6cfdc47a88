package io.daicho.view.tally;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums and differences of counts by key; a key whose count becomes zero is left out. */
final class SortedCounts {

    private SortedCounts() {}

    static <K extends Comparable<K>> SortedMap<K, Integer> sum(Map<K, Integer> left, Map<K, Integer> right, int sign) {
        var sum = new TreeMap<K, Integer>(left);
        right.forEach((key, count) -> {
            int total = sum.getOrDefault(key, 0) + sign * count;
            if (total == 0) {
                sum.remove(key);
            } else {
                sum.put(key, total);
            }
        });
        return sum;
    }
}

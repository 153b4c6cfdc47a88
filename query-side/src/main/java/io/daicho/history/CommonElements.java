package io.daicho.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The elements two arrays have in common: a longest common subsequence, and of several the one that is found first by
 * keeping the later elements of the old array.
 */
final class CommonElements {

    /** An element that stays, by its index in either array. */
    record Kept(int from, int to) {}

    /** Above so many comparisons the arrays are taken to have nothing in common but their beginnings and ends. */
    private static final long MOST_COMPARISONS = 1_000_000;

    private final ArrayNode from;
    private final ArrayNode to;
    private final int begin;
    private final int fromEnd;
    private final int toEnd;

    private CommonElements(ArrayNode from, ArrayNode to) {
        this.from = from;
        this.to = to;
        int shorter = Math.min(from.size(), to.size());
        int same = 0;
        while (same < shorter && from.get(same).equals(to.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && fromEnd(tail).equals(toEnd(tail))) {
            tail++;
        }
        this.begin = same;
        this.fromEnd = from.size() - tail;
        this.toEnd = to.size() - tail;
    }

    /** In ascending order. */
    static List<Kept> of(ArrayNode from, ArrayNode to) {
        var common = new CommonElements(from, to);
        var kept = new ArrayList<Kept>();
        IntStream.range(0, common.begin).forEach(index -> kept.add(new Kept(index, index)));
        common.addMiddle(kept);
        IntStream.range(common.fromEnd, from.size())
                .forEach(index -> kept.add(new Kept(index, index - common.fromEnd + common.toEnd)));
        return kept;
    }

    private JsonNode fromEnd(int index) {
        return from.get(from.size() - 1 - index);
    }

    private JsonNode toEnd(int index) {
        return to.get(to.size() - 1 - index);
    }

    private void addMiddle(List<Kept> kept) {
        if ((long) (fromEnd - begin) * (toEnd - begin) > MOST_COMPARISONS) {
            return;
        }
        int[][] longest = longestFromHere();
        int i = begin;
        int j = begin;
        while (i < fromEnd && j < toEnd) {
            if (from.get(i).equals(to.get(j))) {
                kept.add(new Kept(i++, j++));
            } else if (longest[i + 1 - begin][j - begin] >= longest[i - begin][j + 1 - begin]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int[][] longestFromHere() {
        var longest = new int[fromEnd - begin + 1][toEnd - begin + 1];
        for (int i = fromEnd - begin - 1; i >= 0; i--) {
            for (int j = toEnd - begin - 1; j >= 0; j--) {
                longest[i][j] = from.get(begin + i).equals(to.get(begin + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}

package io.daicho.pages.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of counts: geometry and words, no colours. A style sheet colours the marks by their kind.
 *
 * @param id unique on the page
 * @param width in user units, one to a CSS pixel, as is the height
 * @param marks rectangles, each a count and a way to what it counts
 * @param rules straight lines behind the marks
 */
public record Chart(
        String id, int width, int height, List<Mark> marks, List<Text> texts, List<Rule> rules, List<Key> keys) {

    public Chart {
        marks = List.copyOf(marks);
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        keys = List.copyOf(keys);
    }

    /**
     * What a mark counts.
     *
     * @param kind lower-case name of what is counted, by which it is coloured
     * @param says the count in words, for those who do not see the picture
     * @param count shown on the mark if there is room
     * @param href to the rows behind it, or null
     */
    public record Value(
            String kind, String says, long count, @Nullable String href) {}

    /** A rectangle. */
    public record Mark(double x, double y, double width, double height, Value value) {

        /** Where the count is written; null where there is no room. */
        public @Nullable Text inside() {
            String digits = String.format(Locale.ROOT, "%,d", value.count());
            boolean fits = width >= 8 + 7.5 * digits.length() && height >= 14;
            return fits ? new Text(x + width / 2, y + height / 2 + 4, "middle", "inside", digits, null) : null;
        }
    }

    /**
     * Words in the picture.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param kind by which it is styled
     */
    public record Text(
            double x,
            double y,
            String anchor,
            String kind,
            String text,
            @Nullable String href) {}

    /** A line. */
    public record Rule(double x1, double y1, double x2, double y2) {}

    /** What a kind of mark means. */
    public record Key(String kind, String means) {}
}

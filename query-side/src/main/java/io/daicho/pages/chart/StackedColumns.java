package io.daicho.pages.chart;

import io.daicho.pages.chart.Chart.Key;
import io.daicho.pages.chart.Chart.Mark;
import io.daicho.pages.chart.Chart.Rule;
import io.daicho.pages.chart.Chart.Text;
import io.daicho.pages.chart.Chart.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups side by side, each a column of its counts one above the other. */
public final class StackedColumns {

    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 20;
    private static final int HEIGHT = 170;
    private static final int AXIS = 26;
    private static final double WIDEST = 64;

    /** Whatever is more than nothing can be seen. */
    private static final double LOWEST = 2;

    private static final double SHARE = 0.62;

    /** How far apart two names have to stand to be read. */
    private static final double NAME = 56;

    private StackedColumns() {}

    /** @param href to the page of the group, or null */
    public record Group(String name, @Nullable String href, List<Value> values) {

        long total() {
            return values.stream().mapToLong(Value::count).sum();
        }
    }

    public static Chart of(String id, int width, List<Group> groups, List<Key> keys) {
        Scale scale = Scale.upTo(groups.stream().mapToLong(Group::total).max().orElse(0));
        int bottom = TOP + HEIGHT;
        var rules = new ArrayList<Rule>();
        var texts = new ArrayList<Text>();
        for (long tick : scale.ticks()) {
            double y = bottom - scale.of(tick, HEIGHT);
            rules.add(new Rule(LEFT, y, width - RIGHT, y));
            texts.add(new Text(LEFT - 8, y + 4, "end", "tick", Long.toString(tick), null));
        }
        double place = (double) (width - LEFT - RIGHT) / Math.max(1, groups.size());
        double column = Math.min(WIDEST, place * SHARE);
        int named = (int) Math.ceil(NAME / place);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            double middle = LEFT + place * (i + 0.5);
            double y = bottom;
            for (Value value : group.values()) {
                if (value.count() > 0) {
                    double height = Math.max(LOWEST, scale.of(value.count(), HEIGHT));
                    y -= height;
                    marks.add(new Mark(middle - column / 2, y, column, height, value));
                }
            }
            if (i % named == 0) {
                texts.add(new Text(middle, bottom + 18, "middle", "name", group.name(), group.href()));
            }
            if (group.total() > 0 && named == 1) {
                texts.add(new Text(middle, y - 6, "middle", "total", Long.toString(group.total()), null));
            }
        }
        return new Chart(id, width, bottom + AXIS, marks, texts, rules, keys);
    }
}

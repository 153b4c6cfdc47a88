package io.daicho.pages.chart;

import io.daicho.pages.chart.Chart.Key;
import io.daicho.pages.chart.Chart.Mark;
import io.daicho.pages.chart.Chart.Rule;
import io.daicho.pages.chart.Chart.Text;
import io.daicho.pages.chart.Chart.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups one below the other, each a bar of its counts one behind the other. */
public final class StackedRows {

    private static final int WIDTH = 1080;
    private static final int NAMES = 210;
    private static final int TOTALS = 48;
    private static final int ROW = 26;
    private static final int BAR = 18;
    private static final int AXIS = 22;

    private StackedRows() {}

    /** @param href to the page of the group, or null */
    public record Group(String name, @Nullable String href, List<Value> values) {

        long total() {
            return values.stream().mapToLong(Value::count).sum();
        }
    }

    public static Chart of(String id, List<Group> groups, List<Key> keys) {
        double length = WIDTH - NAMES - TOTALS;
        Scale scale = Scale.upTo(groups.stream().mapToLong(Group::total).max().orElse(0));
        int bottom = groups.size() * ROW;
        var rules = new ArrayList<Rule>();
        var texts = new ArrayList<Text>();
        for (long tick : scale.ticks()) {
            double x = NAMES + scale.of(tick, length);
            rules.add(new Rule(x, 0, x, bottom));
            texts.add(new Text(x, bottom + 15, "middle", "tick", Long.toString(tick), null));
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            double y = i * ROW + (ROW - BAR) / 2.0;
            texts.add(new Text(NAMES - 10, y + 13.5, "end", "name", group.name(), group.href()));
            double x = NAMES;
            for (Value value : group.values()) {
                double width = scale.of(value.count(), length);
                if (value.count() > 0) {
                    marks.add(new Mark(x, y, width, BAR, value));
                }
                x += width;
            }
            texts.add(new Text(x + 8, y + 13.5, "start", "total", Long.toString(group.total()), null));
        }
        return new Chart(id, WIDTH, bottom + AXIS, marks, texts, rules, keys);
    }
}

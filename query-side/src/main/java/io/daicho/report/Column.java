package io.daicho.report;

import org.jspecify.annotations.Nullable;

/**
 * A column of a report.
 *
 * @param id unique in the report and the same in every language; lower-case Latin, digits and hyphens
 * @param group what it has in common with the columns beside it, or null
 * @param role whether it names the row, orders it, or holds figures that can be explained
 */
public record Column(String id, Wording label, @Nullable Wording group, Kind kind, Role role) {

    /** How its values are shown. */
    public enum Kind {
        TEXT,
        COUNT,
        /** ○ for 1, blank for 0. */
        MARK,
        /** A number, blank for 0. */
        MARKS
    }

    /** What its cells are for. */
    public enum Role {
        LABEL,
        /** The label that names the row; no figure. */
        ROW_NAME,
        FIGURE,
        /** A figure whose text names the row. */
        NAMING_FIGURE
    }

    public static Column label(String id, Wording label) {
        return new Column(id, label, null, Kind.TEXT, Role.LABEL);
    }

    public static Column rowName(String id, Wording label) {
        return new Column(id, label, null, Kind.TEXT, Role.ROW_NAME);
    }

    public static Column text(String id, Wording label) {
        return new Column(id, label, null, Kind.TEXT, Role.FIGURE);
    }

    public boolean isFigure() {
        return role == Role.FIGURE || role == Role.NAMING_FIGURE;
    }

    public boolean namesRow() {
        return role == Role.ROW_NAME || role == Role.NAMING_FIGURE;
    }

    /** The label with its group, for formats that have one line of headers. */
    public String header(Language language) {
        String own = label.in(language);
        return group == null ? own : group.in(language) + ": " + own;
    }

    /** The value as people read it. */
    public String shown(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Count count ->
                switch (kind) {
                    case MARK -> count.count() == 0 ? "" : "○";
                    case MARKS -> count.count() == 0 ? "" : Long.toString(count.count());
                    case TEXT, COUNT -> Long.toString(count.count());
                };
        };
    }
}

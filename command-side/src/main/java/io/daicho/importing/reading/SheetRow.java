package io.daicho.importing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a sheet: the text of its cells as far as a cell's stored value is what it shows. */
final class SheetRow {

    /** What a row needs from the rest of the workbook. */
    record Context(SharedStrings strings, NumberFormats formats, ReadingLimits limits) {}

    private final Context context;
    private final PartXml xml;
    private final long number;
    private final List<String> cells = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();

    SheetRow(Context context, PartXml xml, long number) {
        this.context = context;
        this.xml = xml;
        this.number = number;
    }

    TableRow read() {
        int next = 0;
        while (xml.nextTag() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int column = column(xml.attribute("r"), next);
                next = column + 1;
                if (column < context.limits.columns()) {
                    put(column, cell(column));
                } else {
                    beyond(cell(CellFault.ROW));
                }
            }
        }
        return new TableRow(number, cells, faults);
    }

    private void put(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private void beyond(String text) {
        if (!text.isEmpty()) {
            add(new CellFault(
                    CellFault.ROW, "the row has cells beyond the limit of " + context.limits.columns() + " columns"));
        }
    }

    /** One fault a column: a row may name the same cell millions of times. */
    private void add(CellFault fault) {
        if (faulty.add(fault.column())) {
            faults.add(fault);
        }
    }

    /** Index of the column that a reference such as {@code AB12} names; at most just beyond the limit. */
    private int column(@Nullable String reference, int fallback) {
        if (reference == null) {
            return fallback;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column <= context.limits.columns(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        if (column == 0) {
            throw Workbook.malformed("row " + number + " has a cell that is nowhere: " + shown(reference), null);
        }
        return column - 1;
    }

    private String cell(int column) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        CellText.Text text = CellText.Text.EMPTY;
        boolean formula = false;
        while (xml.nextTag() && !xml.ends("c")) {
            if (xml.starts("v")) {
                var value = new CellText(context.limits.cellChars());
                xml.text(value);
                text = value.done();
            } else if (xml.starts("is")) {
                text = SharedStrings.item(xml, "is", context.limits.cellChars());
            } else if (xml.starts("f")) {
                formula = true;
                xml.text(new CellText(0));
            }
        }
        if (formula) {
            return fault(
                    column, "the cell holds a formula; what it shows may be out of date: put the value in its place");
        }
        return value(column, type == null ? "n" : type, style, text);
    }

    private String value(int column, String type, @Nullable String style, CellText.Text text) {
        return switch (type) {
            case "s" -> shared(column, text.kept());
            case "inlineStr", "str" -> within(column, text);
            case "n" -> number(column, style, text.kept());
            case "b" -> text.kept().equals("1") ? "TRUE" : "FALSE";
            case "e" -> fault(column, "the cell shows an error: " + shown(text.kept()));
            default -> fault(column, "the cell has an unknown type: " + shown(type));
        };
    }

    private String shared(int column, String index) {
        CellText.Text text = index.matches("\\d{1,9}") ? context.strings.get(Integer.parseInt(index)) : null;
        return text == null
                ? fault(column, "the cell refers to a shared string that is not there: " + shown(index))
                : within(column, text);
    }

    private String within(int column, CellText.Text text) {
        if (text.size() > context.limits.cellChars()) {
            add(CellFault.oversize(column, text.size(), context.limits.cellChars()));
        }
        return text.kept();
    }

    private String number(int column, @Nullable String style, String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        if (context.formats.disguises(style)) {
            return fault(
                    column, "the cell shows a date, time or percentage but stores " + shown(stored) + ": make it text");
        }
        if (!stored.matches("-?\\d{1,20}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?")) {
            return fault(column, "the cell holds no number: " + shown(stored));
        }
        BigDecimal value = new BigDecimal(stored);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String fault(int column, String message) {
        add(new CellFault(column, message));
        return "";
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}

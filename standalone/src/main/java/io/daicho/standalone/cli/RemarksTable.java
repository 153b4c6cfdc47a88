package io.daicho.standalone.cli;

import io.daicho.standalone.cli.ImportOutcome.Remark;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints what there is to say about rows: errors first, then warnings, each in the order of the file. */
final class RemarksTable {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_VALUE = 24;
    private static final List<String> TITLES = List.of("row", "line", "", "column", "value", "");

    private RemarksTable() {}

    static void print(List<Remark> remarks, PrintWriter out, String whereAllAre) {
        if (remarks.isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(TITLES);
        errorsFirst(remarks).stream().limit(MOST_LINES).map(RemarksTable::cells).forEach(lines::add);
        List<Integer> widths = widths(lines);
        out.println();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("  ");
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                text.append(cell).repeat(' ', widths.get(column) - width(cell) + 2);
            }
            out.println(text.toString().stripTrailing());
        }
        if (remarks.size() > MOST_LINES) {
            out.println("  … and " + (remarks.size() - MOST_LINES) + " more: " + whereAllAre);
        }
        out.flush();
    }

    private static List<Remark> errorsFirst(List<Remark> remarks) {
        List<Remark> ordered =
                new ArrayList<>(remarks.stream().filter(RemarksTable::isError).toList());
        remarks.stream().filter(remark -> !isError(remark)).forEach(ordered::add);
        return ordered;
    }

    private static boolean isError(Remark remark) {
        return remark.severity().equals("error");
    }

    private static List<String> cells(Remark remark) {
        return List.of(
                Integer.toString(remark.row()),
                Long.toString(remark.line()),
                remark.severity(),
                remark.field(),
                shortened(remark.value()),
                onOneLine(remark.message()));
    }

    private static String shortened(String value) {
        String line = onOneLine(value);
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_VALUE, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<Integer> widths(List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < TITLES.size(); column++) {
            int index = column;
            widths.add(lines.stream()
                    .mapToInt(line -> width(line.get(index)))
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    /** Columns a text takes on a terminal, where ideographs, kana and full-width forms take two. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}

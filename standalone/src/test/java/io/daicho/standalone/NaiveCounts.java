package io.daicho.standalone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts made straight from a table's text, cell by cell, sharing nothing with the import or the read models. */
final class NaiveCounts {

    private final List<Map<String, String>> rows = new ArrayList<>();

    NaiveCounts(String csv) {
        List<List<String>> records = records(csv);
        for (List<String> record : records.subList(1, records.size())) {
            var row = new TreeMap<String, String>();
            for (int column = 0; column < record.size(); column++) {
                row.put(records.getFirst().get(column), record.get(column));
            }
            rows.add(row);
        }
    }

    int rows() {
        return rows.size();
    }

    Map<String, Long> measuresByDepartment() {
        return count(NaiveCounts::department);
    }

    /** Keys such as "港湾局港湾経営部 2020 NO_RECORD". */
    Map<String, Long> outcomesByDepartment(int year) {
        return count(row -> department(row) + " " + year + " " + outcome(row, year));
    }

    Map<String, Long> outcomes(int year) {
        return count(row -> outcome(row, year));
    }

    Map<String, Long> measuresByCity() {
        var counts = new TreeMap<String, Long>();
        for (Map<String, String> row : rows) {
            for (String city : cell(row, "partner_cities").split(";")) {
                if (!city.isBlank()) {
                    counts.merge(city.strip(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    long rowsWithMarks() {
        return rows.stream().filter(row -> marks(row) > 0).count();
    }

    long marks() {
        return rows.stream().mapToLong(NaiveCounts::marks).sum();
    }

    private static long marks(Map<String, String> row) {
        return Long.parseLong(cell(row, "covid_marks"));
    }

    private static String department(Map<String, String> row) {
        return Normalizer.normalize(cell(row, "department"), Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .strip();
    }

    private static String outcome(Map<String, String> row, int year) {
        String text =
                cell(row, "result_" + year).strip().replaceFirst("^【[^】]*】", "").strip();
        return switch (text) {
            case "" -> "NOT_REPORTED";
            case "実績なし", "※実績なし" -> "NO_RECORD";
            case "（実施済み）" -> "COMPLETED_EARLIER";
            default ->
                text.startsWith("新型コロナウイルス感染") && text.endsWith("により中止") && !text.contains("\n")
                        ? "CANCELLED"
                        : "RECORDED";
        };
    }

    private Map<String, Long> count(Function<Map<String, String>, String> key) {
        var counts = new TreeMap<String, Long>();
        rows.forEach(row -> counts.merge(key.apply(row), 1L, Long::sum));
        return counts;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** RFC 4180, character by character. */
    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        String text = csv.replace("\uFEFF", "").replace("\r\n", "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (!record.isEmpty() || !cell.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}

package io.daicho.importing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts straight from a CSV, sharing no code with the import: what its results are held against. */
final class NaiveTable {

    private final List<Map<String, String>> rows = new ArrayList<>();

    NaiveTable(byte[] csv) {
        List<List<String>> records = parse(new String(csv, StandardCharsets.UTF_8));
        List<String> header = records.removeFirst();
        for (List<String> record : records) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), record.get(i));
            }
            rows.add(row);
        }
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    Map<String, Integer> count(Function<Map<String, String>, List<String>> keys) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> keys.apply(row).forEach(key -> counts.merge(key, 1, Integer::sum)));
        return counts;
    }

    Map<String, Integer> departments() {
        return count(row -> List.of(cell(row, "department").replaceAll("（.*?）", "")));
    }

    Map<String, Integer> cities() {
        return count(row -> List.of(cell(row, "partner_cities").split(";")).stream()
                .filter(city -> !city.isEmpty())
                .toList());
    }

    Map<String, Integer> outcomes(String column) {
        return count(row -> List.of(outcome(cell(row, column))));
    }

    static String outcome(String printed) {
        String text = Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceFirst("^【[^】]*】", "");
        return switch (text.replaceAll("\\s", "")) {
            case "" -> "NOT_REPORTED";
            case "実績なし", "※実績なし" -> "NO_RECORD";
            case "(実施済み)" -> "COMPLETED_EARLIER";
            case "新型コロナウイルス感染拡大の影響により中止", "新型コロナウイルス感染症の影響により中止", "新型コロナウイルス感染症拡大により中止" -> "CANCELLED";
            default -> "RECORDED";
        };
    }

    Map<String, Integer> marks() {
        return count(row -> cell(row, "covid_marks").equals("0") ? List.of() : List.of(cell(row, "covid_marks")));
    }
}

package io.daicho.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes tables to import: a valid row, of which a test changes what it is about. */
final class CsvText {

    static final List<String> HEADER = List.of(
            "row_no",
            "category_no",
            "category",
            "subcategory_no",
            "subcategory",
            "department",
            "measure",
            "summary",
            "result_2020",
            "result_2021",
            "covid_marks",
            "covid_impact",
            "partner_cities");

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    CsvText() {
        this(HEADER);
    }

    CsvText(List<String> header) {
        this.header = header;
    }

    /** Adds a row that differs from the valid one in the given columns: name, value, name, value … */
    CsvText row(String... changes) {
        Map<String, String> cells = valid(rows.size() + 1);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        rows.add(header.stream().map(name -> cells.getOrDefault(name, "")).toList());
        return this;
    }

    private static Map<String, String> valid(int number) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("row_no", Integer.toString(number));
        cells.put("category_no", "2");
        cells.put("category", "大都市に共通する課題の解決");
        cells.put("subcategory_no", "ア");
        cells.put("subcategory", "世界主要都市との施策の学び合い");
        cells.put("department", "都市整備局");
        cells.put("measure", "施策" + number);
        cells.put("summary", "概要");
        cells.put("result_2020", "会議を開いた");
        cells.put("result_2021", "会議を\n二度開いた");
        cells.put("covid_marks", "0");
        return cells;
    }

    List<List<String>> rows() {
        return rows;
    }

    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(header);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}

package io.daicho.importing;

import io.daicho.events.FiscalYear;
import io.daicho.importing.reading.TableRow;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.importing.reading.UnreadableFile.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header: which column holds what. Columns may stand in any order, but all must be there and none besides. */
final class Columns {

    static final String ROW_NO = "row_no";
    static final String CATEGORY_NO = "category_no";
    static final String CATEGORY = "category";
    static final String SUBCATEGORY_NO = "subcategory_no";
    static final String SUBCATEGORY = "subcategory";
    static final String DEPARTMENT = "department";
    static final String MEASURE = "measure";
    static final String SUMMARY = "summary";
    static final String COVID_MARKS = "covid_marks";
    static final String COVID_IMPACT = "covid_impact";
    static final String PARTNER_CITIES = "partner_cities";

    private static final String EXPECTED = "row_no, category_no, category, subcategory_no, subcategory, department,"
            + " measure, summary, one or more result_<fiscal year>, covid_marks, covid_impact, partner_cities";
    private static final List<String> FIXED = List.of(
            ROW_NO,
            CATEGORY_NO,
            CATEGORY,
            SUBCATEGORY_NO,
            SUBCATEGORY,
            DEPARTMENT,
            MEASURE,
            SUMMARY,
            COVID_MARKS,
            COVID_IMPACT,
            PARTNER_CITIES);
    private static final Pattern RESULT = Pattern.compile("result_(\\d{4})");

    private final Map<String, Integer> indices;
    private final List<String> names;
    private final SortedMap<FiscalYear, String> results;

    private Columns(Map<String, Integer> indices, List<String> names, SortedMap<FiscalYear, String> results) {
        this.indices = indices;
        this.names = names;
        this.results = results;
    }

    /** @throws UnreadableFile naming all that is missing, unknown or there twice */
    static Columns of(TableRow header) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        SortedMap<FiscalYear, String> results = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        header.faults().forEach(fault -> faults.add("column " + (fault.column() + 1) + ": " + fault.message()));
        List<String> names = header.cells().stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!FIXED.contains(name) && !isResult(name, results)) {
                faults.add("unknown column " + (i + 1) + " " + quoted(name));
            } else if (indices.putIfAbsent(name, i) != null) {
                faults.add("column " + name + " twice");
            }
        }
        FIXED.stream().filter(name -> !indices.containsKey(name)).forEach(name -> faults.add("no column " + name));
        if (results.isEmpty()) {
            faults.add("no column result_<fiscal year>");
        }
        if (!faults.isEmpty()) {
            throw new UnreadableFile(Fault.WRONG_HEADER, complaint(faults, names));
        }
        return new Columns(indices, names, results);
    }

    private static boolean isResult(String name, SortedMap<FiscalYear, String> results) {
        Matcher matcher = RESULT.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < 1947 || year > 9998) {
            return false;
        }
        results.put(new FiscalYear(year), name);
        return true;
    }

    private static String complaint(List<String> faults, List<String> names) {
        int shown = Math.min(10, faults.size());
        String more = faults.size() > shown ? " and " + (faults.size() - shown) + " more" : "";
        String found = names.stream()
                .limit(20)
                .map(Columns::quoted)
                .reduce((left, right) -> left + ", " + right)
                .orElse("nothing");
        return "wrong header: " + String.join("; ", faults.subList(0, shown)) + more + ". Expected: " + EXPECTED
                + ". Found: " + found;
    }

    private static String quoted(String name) {
        return "'" + (name.length() <= 40 ? name : name.substring(0, 40) + "…") + "'";
    }

    String name(int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "column " + (index + 1);
    }

    /** The result columns by fiscal year, oldest first. */
    SortedMap<FiscalYear, String> results() {
        return results;
    }

    int index(String column) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return index;
    }

    /** The cell as printed; empty where the row ends before it. */
    String cell(TableRow row, String column) {
        int index = index(column);
        return index < row.cells().size() ? row.cells().get(index) : "";
    }
}

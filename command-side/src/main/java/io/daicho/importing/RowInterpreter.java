package io.daicho.importing;

import static io.daicho.importing.Columns.CATEGORY;
import static io.daicho.importing.Columns.CATEGORY_NO;
import static io.daicho.importing.Columns.DEPARTMENT;
import static io.daicho.importing.Columns.MEASURE;
import static io.daicho.importing.Columns.PARTNER_CITIES;
import static io.daicho.importing.Columns.ROW_NO;
import static io.daicho.importing.Columns.SUBCATEGORY;
import static io.daicho.importing.Columns.SUBCATEGORY_NO;
import static io.daicho.importing.Columns.SUMMARY;

import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.importing.MeasureRow.NamedDepartment;
import io.daicho.importing.reading.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row's cells into values of the ledger, all of them, before any command: a rejected row leaves no event. To be
 * given the rows in the file's order.
 */
final class RowInterpreter {

    private final Columns columns;
    private final Categories categories;
    private final PartnerCities cities;
    private final KnownNames known;
    private final Repetitions repetitions = new Repetitions();
    private final YearCells years;
    private int row;

    RowInterpreter(Columns columns, Categories categories, PartnerCities cities, KnownNames known) {
        this.columns = columns;
        this.categories = categories;
        this.cities = cities;
        this.known = known;
        this.years = new YearCells(columns);
    }

    RowReading interpret(TableRow table) {
        row++;
        var cells = new Cells(columns, table);
        Optional<Integer> rowNo = rowNo(cells, table.line());
        Optional<Category> category = category(cells);
        Optional<Subcategory> subcategory = subcategory(cells);
        Optional<DepartmentCell> department = department(cells);
        Optional<String> title = title(cells);
        String field = years.field(cells);
        List<City> partners = cities(cells);
        List<YearResult> results = years.results(cells);
        Optional<MeasureRow.YearImpact> impact = years.impact(cells);
        int ordinal = ordinal(cells, table, title, department, field);
        Optional<MeasureDescription> description = description(cells, title, category, subcategory);
        Optional<MeasureRow> measure = Optional.empty();
        if (!cells.rejected()) {
            measure = Optional.of(new MeasureRow(
                    rowNo.orElseThrow(),
                    description.orElseThrow(),
                    named(department.orElseThrow()),
                    department.orElseThrow().related().stream().map(this::named).toList(),
                    field,
                    ordinal,
                    partners,
                    results,
                    impact));
        }
        return new RowReading(row, table.line(), rowNo.orElse(null), measure, cells.messages());
    }

    private Optional<Integer> rowNo(Cells cells, long line) {
        Optional<Integer> rowNo = cells.value(ROW_NO, cell -> number(cell, "row_no", 9));
        rowNo.flatMap(number -> repetitions.sameNumber(number, line))
                .ifPresent(earlier -> cells.error(
                        ROW_NO, cells.text(ROW_NO), "the row on line " + earlier + " has this number already"));
        return rowNo;
    }

    private static int number(String cell, String what, int digits) {
        String text = Printed.comparable(cell);
        if (!text.matches("[1-9]\\d{0," + (digits - 1) + "}")) {
            throw new IllegalArgumentException(what + " is not a whole number from 1");
        }
        return Integer.parseInt(text);
    }

    private Optional<Category> category(Cells cells) {
        Optional<Integer> number =
                cells.value(CATEGORY_NO, cell -> categories.requireNumber(number(cell, "category_no", 2)));
        return number.flatMap(no -> cells.value(CATEGORY, cell -> categories.require(no, cell)));
    }

    private static Optional<Subcategory> subcategory(Cells cells) {
        Optional<String> letter = cells.value(SUBCATEGORY_NO, cell -> new Subcategory(cell.strip(), "-").letter());
        return letter.flatMap(kana -> cells.value(SUBCATEGORY, cell -> new Subcategory(kana, cell.strip())));
    }

    private static Optional<DepartmentCell> department(Cells cells) {
        Optional<DepartmentCell> department = cells.value(DEPARTMENT, cell -> {
            DepartmentCell parsed = DepartmentCell.parse(cell);
            var unused = new DepartmentRef(DepartmentId.of(parsed.department()), parsed.printed());
            return parsed;
        });
        department
                .filter(cell -> !cell.namesDepartment())
                .ifPresent(cell -> cells.warning(
                        DEPARTMENT, cell.printed(), "the cell does not name a department; taken as printed"));
        return department;
    }

    private static Optional<String> title(Cells cells) {
        return cells.value(MEASURE, cell -> {
            if (cell.isBlank()) {
                throw new IllegalArgumentException("title is empty");
            }
            return cell.strip();
        });
    }

    /** Title and summary have limits of their own, which the description checks for both at once. */
    private static Optional<MeasureDescription> description(
            Cells cells, Optional<String> title, Optional<Category> category, Optional<Subcategory> subcategory) {
        if (title.isEmpty() || category.isEmpty() || subcategory.isEmpty()) {
            return Optional.empty();
        }
        String column = cells.text(MEASURE).length() > 500 ? MEASURE : SUMMARY;
        return cells.value(
                column,
                cell -> new MeasureDescription(title.get(), cells.text(SUMMARY), category.get(), subcategory.get()));
    }

    private List<City> cities(Cells cells) {
        List<City> found = new ArrayList<>();
        for (String name : cells.text(PARTNER_CITIES).split("[;；]")) {
            if (!name.isBlank()) {
                Optional<City> city = known.city(name).or(() -> cities.named(name));
                city.filter(c -> !found.contains(c)).ifPresent(found::add);
                if (city.isEmpty()) {
                    cells.error(
                            PARTNER_CITIES, name.strip(), "neither the reference table nor the ledger has this city");
                }
            }
        }
        return found;
    }

    private int ordinal(
            Cells cells,
            TableRow table,
            Optional<String> title,
            Optional<DepartmentCell> department,
            @Nullable String field) {
        Optional<Long> same = repetitions.sameContent(table, columns.index(ROW_NO));
        if (same.isPresent()) {
            cells.error(RowMessage.ROW, "", "the row says just what the row on line " + same.get() + " says");
            return 1;
        }
        if (title.isEmpty() || department.isEmpty()) {
            return 1;
        }
        Optional<MeasureId> key = key(title.get(), named(department.get()).id(), field);
        if (key.isEmpty()) {
            return 1;
        }
        Repetitions.Seen seen = repetitions.count(key.get(), table.line());
        if (seen.times() > 1) {
            cells.warning(
                    RowMessage.ROW,
                    title.get(),
                    "measure, department and field are those of the row on line " + seen.firstLine()
                            + ", but the rest is not: taken as a measure of its own (ordinal " + seen.times()
                            + "); a person should decide which holds");
        }
        return seen.times();
    }

    /** Empty where half a character stands in it, as at the end of a cell cut off: its cell is refused for that. */
    private static Optional<MeasureId> key(String title, DepartmentId department, @Nullable String field) {
        try {
            return Optional.of(MeasureId.of(title, department, field, 1));
        } catch (IllegalArgumentException halfACharacter) {
            return Optional.empty();
        }
    }

    private NamedDepartment named(DepartmentCell cell) {
        return new NamedDepartment(id(cell.department()), cell.department(), cell.printed());
    }

    private NamedDepartment named(DepartmentName name) {
        return new NamedDepartment(id(name), name, name.full());
    }

    private DepartmentId id(DepartmentName name) {
        return known.department(name).orElseGet(() -> DepartmentId.of(name));
    }
}

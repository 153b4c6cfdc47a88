package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.projection.ListWalk;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import io.daicho.projection.RowReader;
import io.daicho.view.tally.PrintedName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions about departments and bureaus, each answered for one position. */
public final class DepartmentQueries {

    private final ReadModel readModel;

    public DepartmentQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    public ReadModel readModel() {
        return readModel;
    }

    /**
     * Departments in the order they were entered.
     *
     * @param bureau those of the bureau that bears this name at the position, or null for all
     */
    public PlacedPage<DepartmentSummary> departments(@Nullable String bureau, long position, Place start, int limit) {
        return new ListWalk<>(readModel.at(position), DepartmentProjection.DEPARTMENT::key)
                .page(bureau == null ? DepartmentLists.ALL : DepartmentLists.ofBureau(bureau), start, limit)
                .map(DepartmentSummary::of);
    }

    /**
     * Departments that existed on a day, by the names they bore then; what they count is of the position.
     *
     * @param bureau those of the bureau that bore this name on the day, or null for all
     */
    public PlacedPage<DepartmentSummary> departmentsOn(
            LocalDate date, @Nullable String bureau, long position, Place start, int limit) {
        RowReader rows = readModel.at(position);
        var then = new DepartmentsOnDate(rows, date);
        return new ListWalk<>(rows, DepartmentProjection.DEPARTMENT::key)
                .page(
                        List.of(DepartmentLists.ALL),
                        start,
                        limit,
                        (list, row) -> then.existing(row)
                                .filter(name -> bureau == null || isBureau(name, bureau))
                                .isPresent())
                .map(row -> DepartmentSummary.of(
                        row, then.existing(row).orElseThrow().name()));
    }

    private static boolean isBureau(NameSince name, String bureau) {
        return PrintedName.comparable(name.name().bureau()).equals(PrintedName.comparable(bureau));
    }

    /** Who was responsible on a day for what a department did or does. */
    public Optional<Responsible> responsible(DepartmentId id, LocalDate date, long position) {
        RowReader rows = readModel.at(position);
        return rows.find(DepartmentProjection.DEPARTMENT.key(id)).map(new DepartmentsOnDate(rows, date)::responsible);
    }

    public Optional<DepartmentRecord> department(DepartmentId id, long position) {
        RowReader rows = readModel.at(position);
        return rows.find(DepartmentProjection.DEPARTMENT.key(id))
                .map(row -> DepartmentRecord.of(
                        row, rows.find(DepartmentProjection.SUCCESSION.key(id)).orElse(SuccessionRow.NONE)));
    }

    public PlacedPage<MeasureSummary> measures(DepartmentId id, long position, Place start, int limit) {
        return new ListWalk<>(readModel.at(position), DepartmentProjection.MEASURE::key)
                .page(DepartmentLists.measuresOf(id), start, limit)
                .map(row -> MeasureSummary.of(row.facts()));
    }

    /** The bureaus of these names, in their order; a name that no department bears is left out. */
    public List<BureauSummary> bureaus(Collection<String> names, long position) {
        return readModel
                .at(position)
                .findAll(names.stream().map(Bureaus::key).distinct().toList())
                .values()
                .stream()
                .map(BureauSummary::of)
                .toList();
    }
}

package io.daicho.view.measure;

import io.daicho.events.MeasureId;
import io.daicho.projection.ListWalk;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowList;
import io.daicho.projection.RowReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about measures, each answered for one position. */
public final class MeasureQueries {

    private final ReadModel readModel;

    public MeasureQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    public ReadModel readModel() {
        return readModel;
    }

    public Optional<MeasureRecord> measure(MeasureId id, long position) {
        return readModel.at(position).find(MeasureProjection.MEASURE.key(id)).map(MeasureRow::measure);
    }

    /**
     * Measures that the filter asks for, in the order of the list it is answered from: of those that its conditions
     * name, the one with the fewest members. The same filter and position always give the same order.
     */
    public PlacedPage<MeasureRecord> measures(MeasureFilter filter, long position, Place start, int limit) {
        RowReader rows = readModel.at(position);
        List<Criterion> criteria = MeasureCriteria.of(filter, rows);
        Criterion narrowest = narrowest(criteria, rows);
        return new ListWalk<>(rows, MeasureProjection.MEASURE::key)
                .page(
                        narrowest.rowLists(),
                        start,
                        limit,
                        (list, row) -> narrowest.firstHolds(list, row.measure())
                                && criteria.stream().allMatch(criterion -> criterion.holds(row.measure())))
                .map(MeasureRow::measure);
    }

    /** Positions of the events behind a position that erased texts which records of measures held at it. */
    public List<Long> laterErasures(long position) {
        RowReader rows = readModel.at(readModel.reached().position());
        List<RowKey<ErasureRow>> later = MeasureProjection.ERASURES.all(rows).stream()
                .map(member -> Long.parseLong(member.id()))
                .filter(erasure -> erasure > position)
                .map(MeasureProjection.ERASURE::key)
                .toList();
        return rows.findAll(later).values().stream()
                .filter(erasure -> erasure.tookFromRecords(position))
                .map(ErasureRow::position)
                .toList();
    }

    private static Criterion narrowest(List<Criterion> criteria, RowReader rows) {
        List<RowList> lists = criteria.stream()
                .flatMap(one -> one.rowLists().stream())
                .distinct()
                .toList();
        Map<RowList, Integer> sizes = RowList.sizes(rows, lists);
        return criteria.stream()
                .min(Comparator.comparingInt(one -> one.rowLists().stream()
                        .mapToInt(list -> sizes.getOrDefault(list, 0))
                        .sum()))
                .orElseThrow();
    }
}

package io.daicho.history;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What happened to one measure up to a position: a fold of its own events, and of nothing else. */
public final class MeasureHistory {

    private final List<MeasureStep> steps;

    /** @param steps at least one, the first registers the measure */
    MeasureHistory(List<MeasureStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Every change in order, page by page. */
    public PlacedPage<MeasureChange> changes(Place start, int limit) {
        PlacedPage<MeasureStep> page = page(steps, start, limit);
        ObjectNode before = recordAfter(Math.min(start.slot(), steps.size()));
        var changes = new ArrayList<MeasureChange>();
        for (MeasureStep step : page.items()) {
            ObjectNode after = RecordJson.of(step.record());
            changes.add(MeasureChange.between(before, after, step));
            before = after;
        }
        return new PlacedPage<>(changes, page.next());
    }

    /** The record as it stood then; without members before the measure was registered. */
    public ObjectNode recordAt(long position) {
        return recordAfter(countUpTo(position));
    }

    /** What changed behind a position, with a page of the events that changed it. */
    public MeasureDifference since(long position, Place start, int limit) {
        ObjectNode from = recordAt(position);
        ObjectNode to = recordAfter(steps.size());
        List<MeasureStep> between = steps.subList(countUpTo(position), steps.size());
        return new MeasureDifference(
                JsonDifference.between(from, to),
                MeasureFields.between(from, to),
                page(between, start, limit).map(MeasureStep::origin));
    }

    /**
     * Every leaf of the record, with the event in whose difference it was last added or replaced. An event that states
     * the value the leaf has already does not change it and is not blamed; an element of an array stays with its event
     * when others before it come and go; an empty array or object belongs to the event that left it empty.
     */
    public List<BlamedField> blame() {
        ObjectNode record = recordAfter(0);
        BlameNode blame = BlameNode.of(record, steps.getFirst());
        for (MeasureStep step : steps) {
            ObjectNode after = RecordJson.of(step.record());
            blame.apply(JsonDifference.between(record, after), step);
            record = after;
        }
        return blame.leaves(record);
    }

    private ObjectNode recordAfter(int count) {
        return RecordJson.of(count == 0 ? null : steps.get(count - 1).record());
    }

    private int countUpTo(long position) {
        return (int) steps.stream()
                .filter(step -> step.event().position() <= position)
                .count();
    }

    private static PlacedPage<MeasureStep> page(List<MeasureStep> steps, Place start, int limit) {
        int begin = Math.min(start.slot(), steps.size());
        int end = Math.min(begin + limit, steps.size());
        return new PlacedPage<>(steps.subList(begin, end), end < steps.size() ? new Place(0, end) : null);
    }
}

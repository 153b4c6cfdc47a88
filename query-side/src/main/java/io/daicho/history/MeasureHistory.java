package io.daicho.history;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
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
        return page(steps, start, limit).map(MeasureStep::change);
    }

    /** The record as it stood then; without members before the measure was registered. */
    public ObjectNode recordAt(long position) {
        int count = countUpTo(position);
        return RecordJson.of(count == 0 ? null : steps.get(count - 1).after());
    }

    /** What changed behind a position, with a page of the events that changed it. */
    public MeasureDifference since(long position, Place start, int limit) {
        ObjectNode from = recordAt(position);
        ObjectNode to = RecordJson.of(steps.getLast().after());
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
        MeasureStep first = steps.getFirst();
        BlameNode blame = BlameNode.of(RecordJson.of(first.after()), first);
        steps.subList(1, steps.size()).forEach(blame::apply);
        return blame.leaves(RecordJson.of(steps.getLast().after()));
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

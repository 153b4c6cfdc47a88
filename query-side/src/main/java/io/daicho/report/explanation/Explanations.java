package io.daicho.report.explanation;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.PartnerCityLinked;
import io.daicho.report.FigureSource;
import io.daicho.report.FigureSource.Group;
import io.daicho.report.ReportTooLarge;
import io.daicho.report.Value;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Explains figures by events: those given alone reproduce the figure, and without any one of them it is another. Zero and
 * blank need no event.
 */
public final class Explanations {

    private static final Comparator<LoggedEvent> ORDER = Comparator.comparingLong(LoggedEvent::position);

    private final Candidates candidates;
    private final LedgerEvents log;
    private final int limit;

    /** @param limit how many events are weighed for one figure at most */
    public Explanations(
            MeasureQueries measures, DepartmentQueries departments, CityQueries cities, LedgerEvents log, int limit) {
        this.candidates = new Candidates(measures, departments, cities);
        this.log = log;
        this.limit = limit;
    }

    /**
     * The fewest events behind a figure, in the order of their positions.
     *
     * @param value what the report says at the position
     * @throws ReportTooLarge if more events would have to be weighed than the limit
     */
    public List<LoggedEvent> explain(FigureSource source, Value value, long position) {
        return switch (source) {
            case FigureSource.OfMeasure cell ->
                whole(cell, value, withNames(stream(cell.id(), position), position), position);
            case FigureSource.OfGroup sum -> sum(sum, value, position);
        };
    }

    private List<LoggedEvent> sum(FigureSource.OfGroup sum, Value value, long position) {
        var each = new ArrayList<LoggedEvent>();
        for (MeasureId id : candidates.of(sum.group(), position)) {
            each.addAll(share(sum, id, position));
            requireWithinLimit(each.size());
        }
        if (sum.group() instanceof Group.OfBureau) {
            // which bureau a measure counts for depends on the names of departments, which other streams decide
            return whole(sum, value, withNames(each, position), position);
        }
        return each.stream().sorted(ORDER).toList();
    }

    /** The fewest events of one measure that add what it adds: what other measures add does not depend on them. */
    private List<LoggedEvent> share(FigureSource.OfGroup sum, MeasureId id, long position) {
        List<LoggedEvent> stream = stream(id, position);
        FigureSource own = ownShare(sum, FoldedEvents.of(stream), id);
        Value added = Figures.of(own, FoldedEvents.of(stream));
        return MinimalEvents.of(stream, gives(own, added));
    }

    /** A measure counts for its bureau because it is its department's. */
    private static FigureSource ownShare(FigureSource.OfGroup sum, FoldedEvents ledger, MeasureId id) {
        if (sum.group() instanceof Group.OfBureau) {
            var department = ledger.measure(id).orElseThrow().department().id();
            return new FigureSource.OfGroup(new Group.OfDepartment(department), sum.column(), sum.year());
        }
        return sum;
    }

    /** Weighs all these events together; where they do not suffice, all there are. */
    private List<LoggedEvent> whole(FigureSource source, Value value, List<LoggedEvent> events, long position) {
        Predicate<List<LoggedEvent>> property = gives(source, value);
        List<LoggedEvent> sufficient = events;
        if (!property.test(events)) {
            // a name printed by a measure that has since moved on
            sufficient = log.upTo(position, limit);
            if (!property.test(sufficient)) {
                throw new IllegalStateException("the log does not give the figure " + value + " of " + source);
            }
        }
        return MinimalEvents.of(sufficient, property);
    }

    private static Predicate<List<LoggedEvent>> gives(FigureSource source, Value value) {
        return events -> Figures.of(source, FoldedEvents.of(events)).equals(value);
    }

    private List<LoggedEvent> stream(MeasureId id, long position) {
        List<LoggedEvent> stream = log.ofStream(id.toString(), position);
        requireWithinLimit(stream.size());
        return stream;
    }

    /** The events and those that name the departments and cities they mention. */
    private List<LoggedEvent> withNames(List<LoggedEvent> events, long position) {
        var mentioned = new HashSet<String>();
        events.forEach(event -> mention(event, mentioned));
        var all = new ArrayList<>(events);
        mentioned.stream().sorted().forEach(stream -> all.addAll(log.ofStream(stream, position)));
        requireWithinLimit(all.size());
        all.sort(ORDER);
        return all;
    }

    private static void mention(LoggedEvent logged, Set<String> mentioned) {
        switch (logged.place().event()) {
            case MeasureRegistered event -> mention(event.department(), event.relatedDepartments(), mentioned);
            case DepartmentAssigned event -> mention(event.department(), event.relatedDepartments(), mentioned);
            case PartnerCityLinked event -> mention(event.city(), mentioned);
            default -> {
                // names nobody
            }
        }
    }

    private static void mention(DepartmentRef own, List<DepartmentRef> related, Set<String> mentioned) {
        mentioned.add(own.id().toString());
        related.forEach(department -> mentioned.add(department.id().toString()));
    }

    private static void mention(CitySlug city, Set<String> mentioned) {
        mentioned.add(city.value());
    }

    private void requireWithinLimit(int events) {
        if (events > limit) {
            throw new ReportTooLarge("the figure comes from more than " + limit + " events");
        }
    }
}

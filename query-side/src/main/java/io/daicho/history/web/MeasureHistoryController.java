package io.daicho.history.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.events.MeasureId;
import io.daicho.history.ChangeOrigin;
import io.daicho.history.FieldChange;
import io.daicho.history.MeasureChange;
import io.daicho.history.MeasureDifference;
import io.daicho.history.MeasureHistories;
import io.daicho.history.MeasureHistory;
import io.daicho.history.PatchOperation;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ProofLinks;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.measure.MeasureQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/measures/{measureId}")
@Tag(name = "Measures")
class MeasureHistoryController {

    record History(List<ChangeAnswer> items, @Nullable String next, long position) {}

    record Difference(
            long fromPosition,
            long toPosition,
            List<PatchOperation> patch,
            List<FieldChange> fields,
            List<Event> events,
            @Nullable String next) {}

    /** An event between the two moments. */
    record Event(@JsonUnwrapped ChangeOrigin origin, ProofLinks links) {

        static Event of(ChangeOrigin origin) {
            return new Event(origin, ProofLinks.of(origin.position()));
        }
    }

    private final MeasureHistories histories;
    private final MeasureQueries queries;
    private final ReadModel measures;
    private final Readings readings;

    /** @param queries whoever reads a measure and its history at once sees both at one position */
    MeasureHistoryController(MeasureHistories histories, MeasureQueries queries, Readings readings) {
        this.histories = histories;
        this.queries = queries;
        this.measures = queries.readModel();
        this.readings = readings;
    }

    @GetMapping("/history")
    @Operation(
            operationId = "getMeasureHistory",
            summary =
                    "Every change of a measure in order: who, when, why, from which source, and the difference it made")
    ResponseEntity<History> getMeasureHistory(
            @PathVariable String measureId,
            @ParameterObject HistoryAsked asked,
            @ParameterObject ReadAt at,
            @ParameterObject PageAsked page) {
        MeasureId id = id(measureId);
        Reading reading = readings.ofPage(measures, at, page, "getMeasureHistory", id, asked);
        PlacedPage<MeasureChange> changes = history(id, reading.position()).changes(reading.start(), page.size());
        var answer = new History(
                changes.items().stream()
                        .map(change -> ChangeAnswer.of(change, asked.withState()))
                        .toList(),
                reading.next(changes),
                reading.position());
        return reading.answer(asOftenAsTheMeasure(id, answer));
    }

    @GetMapping("/diff")
    @Operation(
            operationId = "getMeasureDiff",
            summary = "What changed between two moments: a JSON Patch from the earlier record to the later one")
    ResponseEntity<Difference> getMeasureDiff(
            @PathVariable String measureId, @ParameterObject DiffAsked asked, @ParameterObject PageAsked page) {
        MeasureId id = id(measureId);
        long from = asked.earlier(measures, readings);
        var to = new ReadAt(asked.minPosition(), null, asked.later(measures, readings));
        Reading reading = readings.ofPage(measures, to, page, "getMeasureDiff", id, from);
        asked.requireOrder(from, reading.position());
        MeasureDifference difference = history(id, reading.position()).since(from, reading.start(), page.size());
        // named by two moments in its own address, it is no memento of one
        return ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(reading.position()))
                .body(new Difference(
                        from,
                        reading.position(),
                        difference.patch(),
                        difference.fields(),
                        difference.events().items().stream().map(Event::of).toList(),
                        reading.next(difference.events())));
    }

    @GetMapping("/blame")
    @Operation(
            operationId = "getMeasureBlame",
            summary =
                    "For every leaf of a measure's record the change that last set it: who, when, why, in which event")
    ResponseEntity<BlameAnswer> getMeasureBlame(@PathVariable String measureId, @ParameterObject ReadAt at) {
        MeasureId id = id(measureId);
        Reading reading = readings.of(measures, at);
        var answer = BlameAnswer.of(history(id, reading.position()).blame(), reading.position());
        return reading.answer(asOftenAsTheMeasure(id, answer));
    }

    private MeasureHistory history(MeasureId id, long position) {
        return histories.upTo(id, position).orElseThrow(() -> new NothingFound("measure", id, position));
    }

    /** An answer that is another one whenever the measure's record is: its row tells when that is. */
    private <T> LongFunction<T> asOftenAsTheMeasure(MeasureId id, T answer) {
        return position -> queries.measure(id, position)
                .map(record -> answer)
                .orElseThrow(() -> new NothingFound("measure", id, position));
    }

    private static MeasureId id(String text) {
        try {
            return MeasureId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("measureId", text, "is not a UUID");
        }
    }
}

package io.daicho.view.measure.web;

import io.daicho.events.MeasureId;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.measure.MeasureAnswer;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Measures")
class MeasureReadController {

    record MeasureList(List<MeasureAnswer> items, @Nullable String next, long position) {}

    private final MeasureQueries queries;
    private final Readings readings;

    MeasureReadController(MeasureQueries queries, Readings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    @GetMapping("/api/measures")
    @Operation(operationId = "listMeasures", summary = "Measures for which everything given holds")
    ResponseEntity<MeasureList> listMeasures(
            @ParameterObject MeasureFilterAsked asked, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        MeasureFilter filter = asked.filter();
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listMeasures", filter);
        return reading.answer(position -> {
            PlacedPage<MeasureRecord> found = queries.measures(filter, position, reading.start(), page.size());
            return new MeasureList(
                    found.items().stream().map(MeasureAnswer::of).toList(), reading.next(found), position);
        });
    }

    @GetMapping("/api/measures/{measureId}")
    @Operation(
            operationId = "getMeasure",
            summary = "A measure in full; its ETag is the version a command's If-Match compares")
    ResponseEntity<MeasureAnswer> getMeasure(@PathVariable String measureId, @ParameterObject ReadAt at) {
        MeasureId id = id(measureId);
        Reading reading = readings.of(queries.readModel(), at);
        return reading.answer(
                position -> queries.measure(id, position)
                        .map(MeasureAnswer::of)
                        .orElseThrow(() -> new NothingFound("measure", id, position)),
                measure -> reading.past() ? measure.tagOfThePast() : Long.toString(measure.version()));
    }

    private static MeasureId id(String text) {
        try {
            return MeasureId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("measureId", text, "is not a UUID");
        }
    }
}

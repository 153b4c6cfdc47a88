package io.daicho.history;

import io.daicho.view.measure.MeasureAnswer;
import io.daicho.view.measure.MeasureRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record of a measure as JSON, member for member what {@code getMeasure} answers. */
final class RecordJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordJson() {}

    /** @param record null before the measure was registered, which is an object without members */
    static ObjectNode of(@Nullable MeasureRecord record) {
        return record == null ? MAPPER.createObjectNode() : MAPPER.<ObjectNode>valueToTree(MeasureAnswer.of(record));
    }
}

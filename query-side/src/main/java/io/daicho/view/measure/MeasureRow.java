package io.daicho.view.measure;

import io.daicho.events.TextErased;
import io.daicho.projection.Memberships;
import java.util.Objects;

/** A measure's record, the lists it stands in, and the events its texts are from. */
record MeasureRow(MeasureRecord measure, Memberships lists, TextOrigins texts) {

    MeasureRow {
        // rows of version 1 do not tell
        texts = Objects.requireNonNullElse(texts, TextOrigins.NONE);
    }

    MeasureRow erased(TextErased erasure) {
        return new MeasureRow(texts.erased(measure, erasure), lists, texts);
    }
}

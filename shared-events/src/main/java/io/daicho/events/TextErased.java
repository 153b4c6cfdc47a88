package io.daicho.events;

import java.util.List;

/** Texts of a measure's events were erased by law; the metadata says why. */
public record TextErased(MeasureId measureId, List<ErasedText> erased, String legalBasis)
        implements MeasureEvent, Erasure {

    public TextErased {
        erased = Erasure.checked(erased, legalBasis);
    }
}

package io.daicho.events;

import java.util.List;

/** Reasons given for changes of a partner city were erased by law; the metadata says why. */
public record PartnerCityReasonErased(CitySlug city, List<ErasedText> erased, String legalBasis)
        implements PartnerCityEvent, Erasure {

    public PartnerCityReasonErased {
        erased = Erasure.checked(erased, legalBasis);
    }
}

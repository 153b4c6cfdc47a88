package io.daicho.events;

import java.util.List;

/** Reasons given for changes of a department were erased by law; the metadata says why. */
public record DepartmentReasonErased(DepartmentId departmentId, List<ErasedText> erased, String legalBasis)
        implements DepartmentEvent, Erasure {

    public DepartmentReasonErased {
        erased = Erasure.checked(erased, legalBasis);
    }
}

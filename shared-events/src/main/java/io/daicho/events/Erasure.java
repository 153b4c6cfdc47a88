package io.daicho.events;

import java.util.Comparator;
import java.util.List;

/**
 * Texts were erased by law: they are taken out of the log and of everything that was made from it, while the events they
 * belong to, and every hash over them, stand. An erasure names all events of its stream that held the text.
 */
public sealed interface Erasure extends LedgerEvent
        permits TextErased, DepartmentReasonErased, PartnerCityReasonErased {

    /** In the order of their positions, then fields; at least one. */
    List<ErasedText> erased();

    /** The law or decision that demands it, as cited officially, e.g. {@code 個人情報保護法第98条}. */
    String legalBasis();

    /** Sorted, each once. */
    static List<ErasedText> checked(List<ErasedText> erased, String legalBasis) {
        Texts.filled("legalBasis", legalBasis, 500);
        if (erased.isEmpty()) {
            throw new IllegalArgumentException("erased is empty");
        }
        return erased.stream()
                .sorted(Comparator.comparingLong(ErasedText::position).thenComparing(ErasedText::field))
                .distinct()
                .toList();
    }
}

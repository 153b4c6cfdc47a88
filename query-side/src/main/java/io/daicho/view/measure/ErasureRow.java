package io.daicho.view.measure;

import io.daicho.events.ErasedText;
import java.util.List;

/**
 * An erasure of measures' texts.
 *
 * @param position of its event
 */
record ErasureRow(long position, List<ErasedText> texts) {

    ErasureRow {
        texts = List.copyOf(texts);
    }

    /** Whether the record of a measure up to a position held one of the texts. */
    boolean tookFromRecords(long upTo) {
        return texts.stream()
                .anyMatch(text -> text.position() <= upTo
                        && (text.field().equals(ErasedText.SUMMARY)
                                || text.field().equals(ErasedText.RESULT_TEXT)));
    }
}

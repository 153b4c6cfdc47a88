package io.daicho.tree.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.log.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An event of the log with all it says.
 *
 * @param envelope what is hashed: {@code ?format=line} answers it byte by byte
 * @param payload what the event says, texts in their places
 */
record WholeEntryAnswer(
        @JsonUnwrapped EntryAnswer entry,
        @Schema(type = "object") @JsonRawValue String envelope,
        @Schema(type = "object") @JsonRawValue String payload) {

    static WholeEntryAnswer of(StoredEvent event) {
        return new WholeEntryAnswer(
                EntryAnswer.of(event), event.leafLine().text(), event.event().payload());
    }
}

package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.TextKind;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A text to be erased by law.
 *
 * @param position of the event that holds it, as the measure's history tells
 * @param field {@code result.text}, {@code summary} or {@code reason}
 * @param reason why it is erased; kept, so it should not repeat what is erased
 * @param legalBasis the law or decision that demands it, as cited officially
 */
record EraseTextBody(
        long position,
        String field,
        String reason,
        String legalBasis,
        @Nullable Source source) implements CommandBody {

    ErasureOrder order() {
        return new ErasureOrder(position, TextKind.named(field), legalBasis);
    }
}

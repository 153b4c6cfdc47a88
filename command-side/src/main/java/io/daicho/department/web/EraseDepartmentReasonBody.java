package io.daicho.department.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.TextKind;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A reason given for a change of a department, to be erased by law.
 *
 * @param position of the event that holds it
 * @param reason why it is erased; kept, so it should not repeat what is erased
 * @param legalBasis the law or decision that demands it, as cited officially
 */
record EraseDepartmentReasonBody(
        long position,
        String reason,
        String legalBasis,
        @Nullable Source source) implements CommandBody {

    ErasureOrder order() {
        return new ErasureOrder(position, TextKind.REASON, legalBasis);
    }
}

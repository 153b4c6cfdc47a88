package io.daicho.department.naming;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.LedgerEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Reads names from the log. Later entries win, and reading an event again writes the same: replays do no harm. */
@Component
@ProcessingGroup(NameProjection.GROUP)
final class NameProjection {

    static final String GROUP = "department-names";

    private static final String BATCH_END = "department-names-batch-end";

    private final NameCollection names;

    NameProjection(NameCollection names) {
        this.names = names;
    }

    @EventHandler
    void on(LedgerEvent event, TrackingToken token) {
        long position = token.position().orElseThrow(() -> new IllegalStateException("not a position: " + token));
        if (event instanceof DepartmentEvent departmentEvent) {
            on(departmentEvent, position);
        }
        endBatchAt(position);
    }

    private void on(DepartmentEvent event, long position) {
        switch (event) {
            case DepartmentRegistered e -> names.put(e.name(), e.departmentId(), position);
            case DepartmentRenamed e -> names.put(e.name(), e.departmentId(), position);
            // a merger gives nobody a name, and neither does an erasure
            case DepartmentsMerged ignored -> {}
            case DepartmentReasonErased ignored -> {}
        }
    }

    /** Writes the progress once for all events of a batch, after the names. */
    private void endBatchAt(long position) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        AtomicLong end = batch.getOrComputeResource(BATCH_END, key -> {
            var first = new AtomicLong();
            batch.onPrepareCommit(work -> names.readUpTo(first.get()));
            return first;
        });
        end.set(position);
    }
}

package io.daicho.department;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.RecordedTexts;
import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.ErasedText;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Unacceptable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A bureau or a division of one, through its reorganisations. What is already as commanded emits nothing. */
@Aggregate
@SuppressWarnings("initialization") // Axon creates it empty; the first event fills it
final class Department {

    @AggregateIdentifier
    private DepartmentId id;

    private @Nullable DepartmentRegistered registered;
    private DepartmentName name;
    private @Nullable LocalDate namedSince;
    private final Map<DepartmentId, LocalDate> merged = new HashMap<>();

    Department() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterDepartment command) {
        var asked = new DepartmentRegistered(
                command.departmentId(), command.name(), command.since(), command.predecessors());
        if (registered == null) {
            requireIdOfName(command);
            requireOthers(command.departmentId(), command.predecessors());
            apply(asked);
        } else if (!asked.equals(registered)) {
            throw new Conflict(
                    "already-registered", "departmentId", id, "the department " + id + " is registered as " + name);
        }
    }

    private static void requireIdOfName(RegisterDepartment command) {
        DepartmentId expected = DepartmentId.of(command.name());
        if (!command.departmentId().equals(expected)) {
            throw new Unacceptable(
                    "not-the-natural-key",
                    "departmentId",
                    command.departmentId(),
                    "the name " + command.name() + " makes the id " + expected);
        }
    }

    @CommandHandler
    void handle(RenameDepartment command) {
        boolean sameName = command.name().equals(name);
        if (sameName && command.since().equals(namedSince)) {
            return;
        }
        if (sameName) {
            throw new Conflict("already-so-named", "name", command.name(), "the department bears that name already");
        }
        if (namedSince != null && command.since().isBefore(namedSince)) {
            throw new Conflict(
                    "renamed-out-of-order",
                    "since",
                    command.since(),
                    "the department has been called " + name + " since " + namedSince + " only");
        }
        apply(new DepartmentRenamed(id, command.name(), command.since()));
    }

    @CommandHandler
    void handle(MergeDepartments command) {
        requireOthers(id, command.predecessors());
        for (DepartmentId predecessor : command.predecessors()) {
            LocalDate since = merged.get(predecessor);
            if (since != null && !since.equals(command.since())) {
                throw new Conflict(
                        "already-merged",
                        "predecessors",
                        predecessor,
                        "the department " + predecessor + " went into this one on " + since + " already");
            }
        }
        List<DepartmentId> fresh = command.predecessors().stream()
                .filter(predecessor -> !merged.containsKey(predecessor))
                .toList();
        if (!fresh.isEmpty()) {
            apply(new DepartmentsMerged(id, fresh, command.since()));
        }
    }

    private static void requireOthers(DepartmentId id, List<DepartmentId> predecessors) {
        if (predecessors.contains(id)) {
            throw new Unacceptable("own-predecessor", "predecessors", id, "a department does not precede itself");
        }
    }

    @CommandHandler
    void handle(EraseDepartmentReason command, @MetaDataValue("reason") @Nullable String reason, RecordedTexts texts) {
        ErasureOrder order = command.order();
        order.requireReason(reason);
        List<ErasedText> erased = texts.ofStream(id.toString()).toErase(order.position(), order.kind());
        if (!erased.isEmpty()) {
            apply(new DepartmentReasonErased(id, erased, order.legalBasis()));
        }
    }

    @EventSourcingHandler
    void on(DepartmentEvent event) {
        switch (event) {
            case DepartmentRegistered e -> {
                id = e.departmentId();
                registered = e;
                name = e.name();
                namedSince = e.since();
            }
            case DepartmentRenamed e -> {
                name = e.name();
                namedSince = e.since();
            }
            case DepartmentsMerged e -> e.predecessors().forEach(predecessor -> merged.put(predecessor, e.since()));
            case DepartmentReasonErased ignored -> {
                // reasons decide nothing
            }
        }
    }
}

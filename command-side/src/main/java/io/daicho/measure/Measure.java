package io.daicho.measure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.RecordedTexts;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentRef;
import io.daicho.events.ErasedText;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.TextErased;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Unacceptable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One measure as carried out by one department. What is already as commanded emits nothing. */
@Aggregate
@SuppressWarnings("initialization") // Axon creates it empty; the first event fills it
final class Measure {

    @AggregateIdentifier
    private MeasureId id;

    private @Nullable MeasureRegistered registered;
    private MeasureDescription description;
    private DepartmentRef department;
    private List<DepartmentRef> relatedDepartments;
    private final Set<CitySlug> cities = new HashSet<>();
    private final MeasureYears years = new MeasureYears();

    Measure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterMeasure command) {
        var asked = new MeasureRegistered(
                command.measureId(),
                command.description(),
                command.department(),
                command.relatedDepartments(),
                command.field(),
                command.ordinal());
        if (registered == null) {
            requireIdOfNaturalKey(command);
            apply(asked);
        } else if (!asked.equals(registered) && !asked.equals(asOfNow(registered))) {
            throw new Conflict(
                    "already-registered",
                    "measureId",
                    id,
                    "the measure " + id + " is registered with other content: 「" + description.title() + "」 of "
                            + department.printed());
        }
    }

    private static void requireIdOfNaturalKey(RegisterMeasure command) {
        MeasureId expected = MeasureId.of(
                command.description().title(), command.department().id(), command.field(), command.ordinal());
        if (!command.measureId().equals(expected)) {
            throw new Unacceptable(
                    "not-the-natural-key",
                    "measureId",
                    command.measureId(),
                    "title, department, field and ordinal make the id " + expected);
        }
    }

    private MeasureRegistered asOfNow(MeasureRegistered first) {
        return new MeasureRegistered(id, description, department, relatedDepartments, first.field(), first.ordinal());
    }

    @CommandHandler
    void handle(ReviseMeasure command) {
        if (!command.description().equals(description)) {
            apply(new MeasureRevised(id, command.description()));
        }
    }

    @CommandHandler
    void handle(AssignDepartment command) {
        if (!command.department().equals(department)
                || !command.relatedDepartments().equals(relatedDepartments)) {
            apply(new DepartmentAssigned(id, department, command.department(), command.relatedDepartments()));
        }
    }

    @CommandHandler
    void handle(LinkPartnerCity command) {
        if (!cities.contains(command.city())) {
            apply(new PartnerCityLinked(id, command.city()));
        }
    }

    @CommandHandler
    void handle(UnlinkPartnerCity command) {
        if (cities.contains(command.city())) {
            apply(new PartnerCityUnlinked(id, command.city()));
        }
    }

    @CommandHandler
    void handle(RecordYearResult command) {
        if (years.decideToRecord(command.result())) {
            apply(new YearResultRecorded(id, command.result()));
        }
    }

    @CommandHandler
    void handle(CorrectYearResult command, @MetaDataValue("reason") @Nullable String reason) {
        requireReason(reason, "a correction");
        if (years.decideToCorrect(command.result())) {
            apply(new YearResultCorrected(id, command.result()));
        }
    }

    @CommandHandler
    void handle(WithdrawYearResult command, @MetaDataValue("reason") @Nullable String reason) {
        requireReason(reason, "a withdrawal");
        if (years.decideToWithdraw(command.year())) {
            apply(new YearResultWithdrawn(id, command.year()));
        }
    }

    private static void requireReason(@Nullable String reason, String what) {
        if (reason == null) {
            throw new Unacceptable("reason-required", "reason", "", what + " of a year result needs a reason");
        }
    }

    @CommandHandler
    void handle(FlagCovidImpact command) {
        if (years.decideToFlag(command.year(), command.impact())) {
            apply(new CovidImpactFlagged(id, command.year(), command.impact()));
        }
    }

    @CommandHandler
    void handle(ClearCovidImpact command) {
        if (years.decideToClear(command.year())) {
            apply(new CovidImpactCleared(id, command.year()));
        }
    }

    @CommandHandler
    void handle(CompleteMeasure command) {
        if (years.decideToComplete(command.year())) {
            apply(new MeasureCompleted(id, command.year()));
        }
    }

    @CommandHandler
    void handle(@SuppressWarnings("unused") ReopenMeasure command) {
        if (years.decideToReopen()) {
            apply(new MeasureReopened(id));
        }
    }

    @CommandHandler
    void handle(EraseText command, @MetaDataValue("reason") @Nullable String reason, RecordedTexts texts) {
        ErasureOrder order = command.order();
        order.requireReason(reason);
        List<ErasedText> erased = texts.ofStream(id.toString()).toErase(order.position(), order.kind());
        if (!erased.isEmpty()) {
            apply(new TextErased(id, erased, order.legalBasis()));
        }
    }

    @EventSourcingHandler
    void on(MeasureEvent event) {
        switch (event) {
            case MeasureRegistered e -> {
                id = e.measureId();
                registered = e;
                description = e.description();
                department = e.department();
                relatedDepartments = e.relatedDepartments();
            }
            case MeasureRevised e -> description = e.description();
            case DepartmentAssigned e -> {
                department = e.department();
                relatedDepartments = e.relatedDepartments();
            }
            case PartnerCityLinked e -> cities.add(e.city());
            case PartnerCityUnlinked e -> cities.remove(e.city());
            case YearResultRecorded e -> years.result(e.result());
            case YearResultCorrected e -> years.result(e.result());
            case YearResultWithdrawn e -> years.withdrawn(e.year());
            case CovidImpactFlagged e -> years.impact(e.year(), e.impact());
            case CovidImpactCleared e -> years.cleared(e.year());
            case MeasureCompleted e -> years.completed(e.year());
            case MeasureReopened ignored -> years.reopened();
            case TextErased ignored -> {
                // the erased texts read as erased where they were recorded
            }
        }
    }
}

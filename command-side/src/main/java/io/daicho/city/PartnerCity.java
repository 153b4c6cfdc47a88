package io.daicho.city;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.RecordedTexts;
import io.daicho.events.CitySlug;
import io.daicho.events.ErasedText;
import io.daicho.events.PartnerCityEvent;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.refusal.Conflict;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A city, state or province that the city works with. */
@Aggregate
@SuppressWarnings("initialization") // Axon creates it empty; the first event fills it
final class PartnerCity {

    @AggregateIdentifier
    private CitySlug city;

    private @Nullable PartnerCityRegistered registered;

    PartnerCity() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPartnerCity command) {
        PartnerCityRegistered asked = command.event();
        if (registered == null) {
            apply(asked);
        } else if (!asked.equals(registered)) {
            throw new Conflict(
                    "already-registered",
                    "city",
                    city,
                    city + " is registered as " + registered.nameJa() + " " + registered.nameEn() + " "
                            + registered.country());
        }
    }

    @CommandHandler
    void handle(ErasePartnerCityReason command, @MetaDataValue("reason") @Nullable String reason, RecordedTexts texts) {
        ErasureOrder order = command.order();
        order.requireReason(reason);
        List<ErasedText> erased = texts.ofStream(city.value()).toErase(order.position(), order.kind());
        if (!erased.isEmpty()) {
            apply(new PartnerCityReasonErased(city, erased, order.legalBasis()));
        }
    }

    @EventSourcingHandler
    void on(PartnerCityEvent event) {
        switch (event) {
            case PartnerCityRegistered e -> {
                city = e.city();
                registered = e;
            }
            case PartnerCityReasonErased ignored -> {
                // reasons decide nothing
            }
        }
    }
}

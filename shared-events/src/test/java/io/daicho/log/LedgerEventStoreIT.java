package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's contract of an event store, on the log. */
class LedgerEventStoreIT {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00.123Z");
    private static final MeasureId MEASURE = new MeasureId(UUID.fromString("6f1d3f46-3c0b-4c7e-9d0e-5b8f0c8f7a01"));
    private static final CitySlug BEIJING = new CitySlug("beijing");
    private static final Provenance PROVENANCE =
            new Provenance("tanaka", "as printed", new Source("progress-2022", 8, null));

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final MongoEventLog log =
            MongoEventLog.open(database, Clock.fixed(NOW, ZoneOffset.UTC), LogSettings.forNode("test"));
    private final LedgerEventStore store = LedgerEventStore.of(log, LedgerCatalogue.create());

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }

    @Test
    void eventsOfAUnitOfWorkBecomeOneCommitAndReadBackAsTheyWere() {
        var linked = new PartnerCityLinked(MEASURE, BEIJING);
        var flagged = new CovidImpactFlagged(MEASURE, new FiscalYear(2021), CovidImpact.of(CovidEffect.REDUCED));

        commit(event(0, linked, "command-1"), event(1, flagged, "command-1"));

        assertThat(RawLog.of(database).requireSound().commits()).hasSize(1);
        List<? extends DomainEventMessage<?>> read =
                store.readEvents(MEASURE.toString()).asStream().toList();
        assertThat(read).extracting(DomainEventMessage::getPayload).isEqualTo(List.of(linked, flagged));
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(read).allSatisfy(message -> {
            assertThat(message.getTimestamp()).isEqualTo(NOW);
            assertThat(message.getType()).isEqualTo("Measure");
            assertThat(message.getMetaData()).containsEntry(LedgerMetaData.COMMAND, "command-1");
            assertThat(Provenance.fromMap(message.getMetaData())).isEqualTo(PROVENANCE);
        });
        assertThat(store.lastSequenceNumberFor(MEASURE.toString())).hasValue(1L);
        assertThat(store.readEvents(MEASURE.toString(), 1).asStream().toList()).hasSize(1);
    }

    @Test
    void aPlaceAlreadyTakenInAStreamIsAConcurrencyConflictToAxon() {
        commit(event(0, new PartnerCityLinked(MEASURE, BEIJING), "command-1"));

        assertThatThrownBy(() -> commit(event(0, new PartnerCityLinked(MEASURE, new CitySlug("paris")), "command-2")))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining(MEASURE.toString());
    }

    @Test
    void whatIsNotOneCommandOnOneAggregateIsRefusedWhole() {
        var linked = new PartnerCityLinked(MEASURE, BEIJING);

        assertThatThrownBy(() -> commit(event(0, linked, "command-1"), event(1, linked, "command-2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commit(event(0, linked, "command-1"), event(2, linked, "command-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.publish(GenericEventMessage.asEventMessage(linked)))
                .hasMessageContaining("events of aggregates only");
        assertThatThrownBy(() -> store.publish(new GenericDomainEventMessage<>("Measure", "m", 0, linked)))
                .hasMessageContaining("without the id of its command");
        assertThat(RawLog.of(database).commits()).isEmpty();
    }

    @Test
    void aStreamDeliversWhatIsThereAndThenWhatComes() throws Exception {
        commit(event(0, new PartnerCityLinked(MEASURE, BEIJING), "command-1"));
        try (var stream = store.openStream(null)) {
            var woken = new CountDownLatch(1);
            stream.setOnAvailableCallback(woken::countDown);

            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.peek().map(TrackedEventMessage::trackingToken))
                    .hasValue(new GlobalSequenceTrackingToken(1));
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();

            commit(event(1, new PartnerCityLinked(MEASURE, new CitySlug("paris")), "command-2"));
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable())
                    .isInstanceOfSatisfying(
                            DomainEventMessage.class,
                            message -> assertThat(message.getPayload())
                                    .isEqualTo(new PartnerCityLinked(MEASURE, new CitySlug("paris"))));
        }
    }

    @Test
    void tokensStandForPositions() throws Exception {
        assertThat(store.createTailToken()).isNull();
        assertThat(store.createHeadToken()).isNull();
        commit(
                event(0, new PartnerCityLinked(MEASURE, BEIJING), "command-1"),
                event(1, new PartnerCityLinked(MEASURE, new CitySlug("paris")), "command-1"));

        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(store.createTokenAt(NOW))
                .as("in front of the first event at that time")
                .isNull();
        assertThat(store.createTokenAt(NOW.plusMillis(1))).isEqualTo(new GlobalSequenceTrackingToken(2));
        try (var stream = store.openStream(new GlobalSequenceTrackingToken(1))) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        }
        assertThatThrownBy(() -> store.openStream(
                        new org.axonframework.eventhandling.GapAwareTrackingToken(1, new java.util.TreeSet<>())))
                .hasMessageContaining("not a token of this log");
    }

    private void commit(DomainEventMessage<?>... events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
        unitOfWork.execute(() -> store.publish(List.of(events)));
    }

    private static DomainEventMessage<LedgerEvent> event(long seq, LedgerEvent payload, String command) {
        return new GenericDomainEventMessage<>(
                "Measure",
                MEASURE.toString(),
                seq,
                payload,
                MetaData.from(PROVENANCE.toMap()).and(LedgerMetaData.COMMAND, command));
    }
}

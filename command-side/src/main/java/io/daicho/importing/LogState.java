package io.daicho.importing;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the state of the ledger out of the log; names are followed from the position last seen. */
final class LogState implements LedgerState {

    private static final int BATCH = 1_000;

    private final MongoEventLog log;
    private final EventCatalogue catalogue;
    private final Map<String, DepartmentId> current = new HashMap<>();
    private final Map<String, DepartmentId> former = new HashMap<>();
    private final Map<DepartmentId, String> currentNames = new HashMap<>();
    private final Map<String, City> cities = new HashMap<>();
    private long followed;

    LogState(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<MeasureState> measure(MeasureId id) {
        List<MeasureEvent> events = log.readStream(id.toString(), 0).stream()
                .map(stored -> (MeasureEvent) catalogue.decode(stored.event()))
                .toList();
        return MeasureState.of(events);
    }

    @Override
    public Optional<Committed> committed(String commandId) {
        return log.findByCommand(commandId)
                .map(receipt -> new Committed(receipt.firstPosition(), receipt.lastPosition()));
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public synchronized KnownNames names() {
        List<StoredEvent> events = log.readAfter(followed, BATCH);
        while (!events.isEmpty()) {
            events.forEach(this::follow);
            followed = events.getLast().position();
            events = log.readAfter(followed, BATCH);
        }
        return new Names(
                Map.copyOf(current),
                Map.copyOf(former),
                Set.copyOf(currentNames.keySet()),
                Map.copyOf(cities),
                cities.values().stream().map(City::slug).collect(Collectors.toUnmodifiableSet()));
    }

    private void follow(StoredEvent stored) {
        // by name, before decoding: most of a log is measures, and none of theirs matter here
        switch (stored.event().type().name()) {
            case "DepartmentRegistered", "DepartmentRenamed", "DepartmentsMerged" ->
                follow((DepartmentEvent) catalogue.decode(stored.event()));
            case "PartnerCityRegistered" -> follow((PartnerCityRegistered) catalogue.decode(stored.event()));
            default -> {
                // not about names
            }
        }
    }

    private void follow(DepartmentEvent event) {
        switch (event) {
            case DepartmentRegistered e -> name(e.departmentId(), e.name());
            case DepartmentRenamed e -> name(e.departmentId(), e.name());
            case DepartmentsMerged ignored -> {
                // predecessors keep their names: older editions print them
            }
            case DepartmentReasonErased ignored -> {
                // not about names
            }
        }
    }

    private void name(DepartmentId id, DepartmentName name) {
        String full = Printed.comparable(name.full());
        String before = currentNames.put(id, full);
        if (before != null) {
            current.remove(before, id);
        }
        current.put(full, id);
        former.putIfAbsent(full, id);
    }

    private void follow(PartnerCityRegistered event) {
        cities.put(
                Printed.comparable(event.nameJa()),
                new City(event.city(), event.nameJa(), event.nameEn(), event.country()));
    }

    private record Names(
            Map<String, DepartmentId> current,
            Map<String, DepartmentId> former,
            Set<DepartmentId> registered,
            Map<String, City> cities,
            Set<CitySlug> registeredCities)
            implements KnownNames {

        @Override
        public Optional<DepartmentId> department(DepartmentName name) {
            String full = Printed.comparable(name.full());
            return Optional.ofNullable(current.get(full)).or(() -> Optional.ofNullable(former.get(full)));
        }

        @Override
        public Optional<City> city(String printed) {
            return Optional.ofNullable(cities.get(Printed.comparable(printed)));
        }

        @Override
        public boolean isRegistered(DepartmentId department) {
            return registered.contains(department);
        }

        @Override
        public boolean isRegistered(City city) {
            return registeredCities.contains(city.slug());
        }
    }
}

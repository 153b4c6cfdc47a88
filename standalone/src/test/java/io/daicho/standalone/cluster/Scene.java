package io.daicho.standalone.cluster;

import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** What those who work on the ledger know in common: names, measures that all may change, how far the log reaches. */
final class Scene {

    static final List<String> CITIES = List.of("hanoi", "paris", "berlin", "cairo");
    static final String BUREAU = "港湾局";

    private static final List<String> DIVISIONS = List.of("第一部", "第二部", "第三部", "第四部", "第五部");

    private final List<String> departments = new ArrayList<>();
    private final List<String> departmentIds = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final AtomicLong position = new AtomicLong();
    private final Instant begun = Instant.now();

    /** Registers departments and cities. */
    void set(Client client, Observed observed) throws InterruptedException {
        for (String city : CITIES) {
            requireDone(client.send("/api/partner-cities", "set-" + city, "setter", Bodies.city(city)), observed);
        }
        for (String division : DIVISIONS) {
            Outcome outcome = client.send(
                    "/api/departments",
                    "set-" + DIVISIONS.indexOf(division),
                    "setter",
                    Bodies.department(BUREAU, division));
            requireDone(outcome, observed).ifPresent(id -> {
                departments.add(BUREAU + division);
                departmentIds.add(id);
            });
        }
    }

    private Optional<String> requireDone(Outcome outcome, Observed observed) {
        if (outcome instanceof Acknowledged told) {
            reached(told.position());
            return Optional.of(told.stream());
        }
        observed.violation("the scene could not be set: " + outcome);
        return Optional.empty();
    }

    /** Of the names borne at the beginning, which go on being understood. */
    String anyDepartment(RandomGenerator random) {
        return Bodies.any(departments, random);
    }

    String anyDepartmentId(RandomGenerator random) {
        return Bodies.any(departmentIds, random);
    }

    String anyCity(RandomGenerator random) {
        return Bodies.any(CITIES, random);
    }

    /** Lets everybody change a measure. */
    synchronized void share(String measure) {
        measures.add(measure);
    }

    synchronized Optional<String> anyMeasure(RandomGenerator random) {
        return measures.isEmpty() ? Optional.empty() : Optional.of(Bodies.any(measures, random));
    }

    /** Somebody was told that the log reaches to here. */
    void reached(long told) {
        position.accumulateAndGet(told, Math::max);
    }

    long reached() {
        return position.get();
    }

    Instant begun() {
        return begun;
    }
}

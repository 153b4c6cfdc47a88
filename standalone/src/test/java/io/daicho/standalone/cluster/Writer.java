package io.daicho.standalone.cluster;

import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import io.daicho.standalone.cluster.Commands.Outcome.Refused;
import io.daicho.standalone.cluster.Commands.Outcome.Unsettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who works on measures of their own, which nobody else changes, and now and then on one that everybody does.
 * Of their own measures they know what has to be, so none of their commands may be refused.
 */
final class Writer {

    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 5;
    private static final int MOST_OWN = 40;

    private final String name;
    private final Random random;
    private final Scene scene;
    private final Client client;
    private final Observed observed;
    private final List<Own> own = new ArrayList<>();
    private int sent;

    /** A measure of one's own. */
    private static final class Own {
        private final String id;
        private final TreeSet<Integer> results = new TreeSet<>();

        private Own(String id) {
            this.id = id;
        }
    }

    Writer(String name, Random random, Scene scene, Client client, Observed observed) {
        this.name = name;
        this.random = random;
        this.scene = scene;
        this.client = client;
        this.observed = observed;
    }

    /** Sends one command, and sometimes reads what it has written. */
    void work() throws InterruptedException {
        int dice = random.nextInt(100);
        if (own.isEmpty() || (dice < 12 && own.size() < MOST_OWN)) {
            register();
        } else if (dice < 30) {
            workOnShared();
        } else if (dice < 32) {
            rename();
        } else {
            workOnOwn(Bodies.any(own, random));
        }
    }

    private void register() throws InterruptedException {
        String title = "施策 " + name + " " + sent;
        Outcome outcome = send("/api/measures", Bodies.measure(title, scene.anyDepartment(random), random));
        requireDone(outcome, title).ifPresent(told -> {
            own.add(new Own(told.stream()));
            if (random.nextInt(5) == 0) {
                // from now on others change it too
                own.removeLast();
                scene.share(told.stream());
            }
        });
    }

    private void rename() throws InterruptedException {
        String path = "/api/departments/" + scene.anyDepartmentId(random) + "/rename";
        String division = name + "改" + sent + "部";
        requireDone(send(path, Bodies.department(Scene.BUREAU, division)), path);
    }

    private void workOnShared() throws InterruptedException {
        Optional<String> measure = scene.anyMeasure(random);
        if (measure.isEmpty()) {
            return;
        }
        String path = "/api/measures/" + measure.get();
        int year = anyYear();
        Outcome outcome = switch (random.nextInt(5)) {
            case 0 -> send(path + "/link-partner-city", Bodies.linked(scene.anyCity(random)));
            case 1 -> send(path + "/unlink-partner-city", Bodies.linked(scene.anyCity(random)));
            case 2 -> send(path + "/flag-covid-impact", Bodies.impact(year, random));
            case 3 -> send(path + "/record-year-result", Bodies.result(year, Scene.CITIES, random));
            default -> send(path + "/correct-year-result", Bodies.result(year, Scene.CITIES, random));
        };
        // somebody else may have recorded the year before, or not yet: that is a conflict, and nothing else is
        if (!(outcome instanceof Refused refused) || refused.status() != 409) {
            requireDone(outcome, path);
        }
    }

    private void workOnOwn(Own measure) throws InterruptedException {
        String path = "/api/measures/" + measure.id;
        int year = anyYear();
        boolean hasResult = measure.results.contains(year);
        Outcome outcome = switch (random.nextInt(10)) {
            case 0 -> send(path + "/link-partner-city", Bodies.linked(scene.anyCity(random)));
            case 1 -> send(path + "/unlink-partner-city", Bodies.linked(scene.anyCity(random)));
            case 2 -> send(path + "/assign-department", Bodies.assigned(scene.anyDepartment(random)));
            case 3 -> send(path + "/revise-measure", Bodies.described("改題 " + name + " " + sent, random));
            case 4 -> send(path + "/clear-covid-impact", Bodies.year(year));
            case 5, 6 -> send(path + "/flag-covid-impact", Bodies.impact(year, random));
            default -> {
                String verb = hasResult ? "/correct-year-result" : "/record-year-result";
                measure.results.add(year);
                yield send(path + verb, Bodies.result(year, Scene.CITIES, random));
            }
        };
        Optional<Acknowledged> told = requireDone(outcome, path);
        if (told.isEmpty()) {
            // what became of it is not known, so neither is what may be refused from now on
            own.remove(measure);
        } else if (random.nextInt(4) == 0) {
            requireReadable(path, told.get());
        }
    }

    private int anyYear() {
        return FIRST_YEAR + random.nextInt(YEARS);
    }

    private Outcome send(String path, ObjectNode body) throws InterruptedException {
        sent++;
        return client.send(path, name + "-" + sent, name, body);
    }

    private Optional<Acknowledged> requireDone(Outcome outcome, String what) {
        return switch (outcome) {
            case Acknowledged told -> {
                scene.reached(told.position());
                yield Optional.of(told);
            }
            case Refused refused -> {
                observed.violation(name + "-" + sent + " " + what + ": " + refused);
                yield Optional.empty();
            }
            case Unsettled unsettled -> Optional.empty();
        };
    }

    /** Whoever was told of a change sees it, wherever they ask for its position. */
    private void requireReadable(String path, Acknowledged told) throws InterruptedException {
        Optional<Answer> read = client.read(path + "?minPosition=" + told.position());
        if (read.isPresent()) {
            Answer answer = read.get();
            long version = answer.json().path("version").asLong(-1);
            if (answer.status() != 200 || answer.position() < told.position() || version != told.version()) {
                observed.violation(path + " should have version " + told.version() + " at " + told.position()
                        + " but is " + version + " at " + answer.position() + ": " + answer.status());
            }
        }
    }
}

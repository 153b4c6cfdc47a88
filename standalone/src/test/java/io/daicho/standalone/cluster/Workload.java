package io.daicho.standalone.cluster;

import java.time.Duration;
import java.util.Random;

/** Everybody who uses the ledger in a run, and what they were told. */
final class Workload implements AutoCloseable {

    private final Cluster cluster;
    private final long seed;
    private final Observed observed = new Observed();
    private final Commands commands = new Commands();
    private final Scene scene = new Scene();
    private final PastAnswers past = new PastAnswers(observed);
    private final Crew crew = new Crew(observed);
    private final long mostCommands;
    private int people;

    /** @param mostCommands after so many nobody writes any more */
    Workload(Cluster cluster, long seed, long mostCommands) {
        this.cluster = cluster;
        this.seed = seed;
        this.mostCommands = mostCommands;
    }

    Observed observed() {
        return observed;
    }

    Commands commands() {
        return commands;
    }

    Scene scene() {
        return scene;
    }

    /** Somebody with dice of their own. */
    Client client() {
        return new Client(cluster, dice(), commands, observed);
    }

    private Random dice() {
        people++;
        return new Random(seed + people);
    }

    /** Sets the scene, and lets them begin. */
    void begin(int writers, int readers, Duration pause) throws InterruptedException {
        scene.set(client(), observed);
        for (int i = 0; i < writers; i++) {
            Random random = dice();
            String name = "writer-" + i;
            var writer = new Writer(name, random, scene, client(), observed);
            crew.begin(name, () -> writeBy(writer), pause, random);
        }
        for (int i = 0; i < readers; i++) {
            Random random = dice();
            var reader = new Reader(random, scene, client(), past);
            crew.begin("reader-" + i, reader::work, pause, random);
        }
    }

    private void writeBy(Writer writer) throws InterruptedException {
        if (observed.counted("commands sent") < mostCommands) {
            writer.work();
        }
    }

    long acknowledged() {
        return observed.counted("commands acknowledged");
    }

    /** Returns when everybody has been told what became of their last command. */
    void end() throws Exception {
        crew.stop();
    }

    /** Asks again about the past, all that was asked before. */
    void askAgain() throws InterruptedException {
        new Reader(dice(), scene, client(), past).askAgain();
    }

    @Override
    public void close() {
        crew.close();
    }
}

package io.daicho.standalone.cluster;

import io.daicho.log.FaultyProxy.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What goes wrong in a run: processes killed or told to end and started again a little later, faults on the wire of one
 * or another, and now and then the database itself gone for a moment. The seed decides what, to whom and when.
 */
final class Disturbance implements AutoCloseable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1_500);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(4_500);
    private static final int LONGEST_FAULT_MILLIS = 2_500;
    private static final int LONGEST_DELAY_MILLIS = 800;
    private static final int LONGEST_ABSENCE_MILLIS = 2_000;
    private static final int STARTS_TRIED = 20;

    private final Cluster cluster;
    private final Random random;
    private final Observed observed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Node> away = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> returning = new ArrayList<>();
    private int events;

    Disturbance(Cluster cluster, Random random, Observed observed) {
        this.cluster = cluster;
        this.random = random;
        this.observed = observed;
    }

    /** Goes on for a time, then lets everybody come back. */
    void reign(Duration time) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            pause(SHORTEST_PAUSE.plusMillis(
                    random.nextLong(LONGEST_PAUSE.minus(SHORTEST_PAUSE).toMillis())));
            noteFallen();
            disturb();
        }
        for (Future<?> one : returning) {
            one.get();
        }
        noteFallen();
    }

    private void disturb() throws IOException, InterruptedException {
        events++;
        Node node = cluster.nodes().get(random.nextInt(cluster.nodes().size()));
        int dice = random.nextInt(100);
        if (events % 12 == 6) {
            killDatabase();
        } else if (dice < 45 && isSpared(node)) {
            end(node, random.nextInt(3) > 0);
        } else {
            disturbWire(node);
        }
    }

    /** One that runs, and is not the last of its side. */
    private boolean isSpared(Node node) {
        long others = cluster.nodes(node.side()).stream()
                .filter(other -> other != node && !away.contains(other))
                .count();
        return others > 0 && !away.contains(node);
    }

    private void end(Node node, boolean killed) {
        away.add(node);
        Duration absence = Duration.ofMillis(random.nextInt(LONGEST_ABSENCE_MILLIS));
        returning.add(threads.submit(() -> {
            if (killed) {
                observed.count("processes killed (SIGKILL), " + node.side());
                node.kill();
            } else {
                observed.count("processes ended (SIGTERM), " + node.side());
                if (!node.terminate()) {
                    observed.violation(node + " did not end in order");
                }
            }
            pause(absence);
            comeBack(node);
            return null;
        }));
    }

    /** Whoever sees to processes starts one again that could not start, for instance without the database. */
    private void comeBack(Node node) throws InterruptedException {
        for (int tried = 0; tried < STARTS_TRIED; tried++) {
            try {
                node.start();
                away.remove(node);
                observed.count("processes started again");
                return;
            } catch (IOException e) {
                observed.count("starts that failed under faults");
                pause(Duration.ofSeconds(1));
            }
        }
        observed.violation(node + " does not start any more");
    }

    private void disturbWire(Node node) {
        int millis = 100 + random.nextInt(LONGEST_FAULT_MILLIS);
        int kind = random.nextInt(5);
        Duration delay = Duration.ofMillis(20 + random.nextInt(LONGEST_DELAY_MILLIS));
        returning.add(threads.submit(() -> {
            switch (kind) {
                case 0 -> {
                    observed.count("faults on the wire, answers delayed");
                    node.wire().delay(delay);
                }
                case 1 -> {
                    observed.count("faults on the wire, all connections cut");
                    node.wire().cutAll();
                }
                case 2 -> inject(node, Fault.CUT);
                case 3 -> inject(node, Fault.RESET);
                default -> inject(node, Fault.HANG);
            }
            pause(Duration.ofMillis(millis));
            node.wire().inject(Fault.NONE);
            node.wire().delay(Duration.ZERO);
            return null;
        }));
    }

    private void inject(Node node, Fault fault) {
        observed.count("faults on the wire, answers lost (" + fault + ")");
        node.wire().inject(fault);
    }

    private void killDatabase() throws IOException, InterruptedException {
        observed.count("the database killed (SIGKILL)");
        cluster.database().kill();
        pause(Duration.ofMillis(random.nextInt(LONGEST_ABSENCE_MILLIS)));
        cluster.database().restart();
    }

    /** A process that ends by itself is a fault of its own, whatever was done to it. */
    private void noteFallen() {
        cluster.nodes().stream()
                .filter(node -> !away.contains(node) && node.hasFallen())
                .forEach(node -> {
                    observed.violation(
                            node + " ended by itself: " + node.outputs().getLast());
                    end(node, true);
                });
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

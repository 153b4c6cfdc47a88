package io.daicho.tree.web;

import io.daicho.log.MongoEventLog;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.LogTree;
import io.daicho.tree.TreeFollower;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpointing;
import io.daicho.tree.checkpoint.Checkpoints;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The tree grows and checkpoints are signed while the application runs. */
@Component
class TreeLifecycle implements SmartLifecycle {

    private final LogTree tree;
    private final MongoEventLog log;
    private final IntegrityAlarm alarm;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final CheckpointSettings settings;
    private final List<AutoCloseable> running = new ArrayList<>();

    TreeLifecycle(
            LogTree tree,
            MongoEventLog log,
            IntegrityAlarm alarm,
            Checkpoints checkpoints,
            CheckpointSigner signer,
            CheckpointSettings settings) {
        this.tree = tree;
        this.log = log;
        this.alarm = alarm;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running.add(new TreeFollower(tree, log, alarm));
        running.add(new Checkpointing(checkpoints, signer, tree, settings.interval(), settings.every()));
    }

    @Override
    public synchronized void stop() {
        for (AutoCloseable part : running.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}

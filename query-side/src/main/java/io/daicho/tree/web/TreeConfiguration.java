package io.daicho.tree.web;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.VerifierKey;
import io.daicho.queryside.web.QuerySideSettings;
import io.daicho.tree.EventsSeen;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.LogEntries;
import io.daicho.tree.LogProofs;
import io.daicho.tree.LogTree;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.KeyFile;
import io.daicho.tree.checkpoint.SignedRoots;
import io.daicho.tree.checkpoint.Witnesses;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the tree to the log and the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CheckpointSettings.class, WitnessSettings.class})
class TreeConfiguration {

    @Bean
    IntegrityAlarm integrityAlarm(Clock clock) {
        return new IntegrityAlarm(clock);
    }

    /** Up until something was found that must not be; then down, saying what. */
    @Bean
    HealthIndicator integrityHealthIndicator(IntegrityAlarm alarm) {
        return () -> alarm.isRaised()
                ? Health.down().withDetail("findings", alarm.findings()).build()
                : Health.up().build();
    }

    @Bean
    LogTree logTree(MongoDatabase database, MongoEventLog log, ObjectProvider<EventsSeen> seen, IntegrityAlarm alarm) {
        return new LogTree(database, log, EventsSeen.all(seen.orderedStream().toList()), alarm);
    }

    @Bean
    LogProofs logProofs(LogTree tree, IntegrityAlarm alarm) {
        return new LogProofs(tree, alarm);
    }

    @Bean
    LogEntries logEntries(MongoEventLog log) {
        return new LogEntries(log);
    }

    @Bean
    CheckpointKeys checkpointKeys(MongoDatabase database, CheckpointSettings settings) {
        return new CheckpointKeys(database, settings.origin());
    }

    @Bean
    Checkpoints checkpoints(
            MongoDatabase database,
            CheckpointKeys keys,
            CheckpointSettings settings,
            LogTree tree,
            IntegrityAlarm alarm,
            QuerySideSettings reading) {
        return new Checkpoints(database, keys, settings.origin(), tree, alarm, reading.patience());
    }

    @Bean
    CheckpointSigner checkpointSigner(
            CheckpointSettings settings,
            CheckpointKeys keys,
            Checkpoints checkpoints,
            LogTree tree,
            MongoEventLog log,
            IntegrityAlarm alarm,
            Clock clock) {
        @Nullable Path path = settings.keyPath();
        return new CheckpointSigner(
                path == null ? null : new KeyFile(path, settings.keyFileReadableByGroup()),
                keys,
                checkpoints,
                tree,
                log,
                alarm,
                clock);
    }

    @Bean
    SignedRoots signedRoots(Checkpoints checkpoints, LogTree tree, LogProofs proofs) {
        return new SignedRoots(checkpoints, tree, proofs);
    }

    @Bean
    Witnesses witnesses(Checkpoints checkpoints, WitnessSettings settings) {
        return new Witnesses(
                checkpoints, settings.keys().stream().map(VerifierKey::parse).toList());
    }
}

package io.daicho.tree.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints are signed.
 *
 * @param origin identity of the log and name of its keys: not empty, without spaces and plus
 * @param keyFile of the signing key, made if it is missing and the ledger has no key yet; empty where this node signs
 *     nothing
 * @param keyFileReadableByGroup whether a key file that its group may read is used all the same
 * @param interval how long an event waits for a checkpoint at most
 * @param every how many events wait for one at most
 */
@ConfigurationProperties("daicho.checkpoint")
record CheckpointSettings(
        @DefaultValue("daicho.local/ledger") String origin,
        @Nullable String keyFile,
        @DefaultValue("false") boolean keyFileReadableByGroup,
        @DefaultValue("10s") Duration interval,
        @DefaultValue("1000") long every) {

    CheckpointSettings {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("daicho.checkpoint.interval is not above 0: " + interval);
        }
        if (every < 1) {
            throw new IllegalArgumentException("daicho.checkpoint.every is not above 0: " + every);
        }
    }

    /** Null where there is none. */
    @Nullable
    Path keyPath() {
        return keyFile == null || keyFile.isBlank() ? null : Path.of(keyFile);
    }
}

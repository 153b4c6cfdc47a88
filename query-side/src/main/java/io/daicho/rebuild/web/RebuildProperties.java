package io.daicho.rebuild.web;

import io.daicho.rebuild.RebuildSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@link RebuildSettings} by configuration.
 *
 * @param lease how long a node holds a rebuild without a sign of life; another takes it over then
 * @param poll how often a node looks for rebuilds to take over
 * @param gather how long it waits, when there is one, for others that can share its reading of the log
 * @param checkpoint how often what has been built is made to survive a crash, at least
 * @param maxAttempts how often a rebuild is begun before it is given up
 */
@ConfigurationProperties("daicho.rebuild")
record RebuildProperties(
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("200ms") Duration gather,
        @DefaultValue("5s") Duration checkpoint,
        @DefaultValue("5") int maxAttempts) {

    RebuildSettings settings() {
        return new RebuildSettings(lease, poll, gather, checkpoint, maxAttempts);
    }
}

package io.daicho.queryside;

import io.daicho.projection.ProjectionSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@link ProjectionSettings} by configuration.
 *
 * @param refresh how often a node looks which rows answer
 * @param grace how long rows that answer no longer are kept for those who still read them
 * @param retireAfter how long the rows of an older version are kept when no process of that version is seen any more
 * @param mostDeadLetters how many events rows may lack before their projection stops instead
 */
@ConfigurationProperties("daicho.projection")
record ProjectionProperties(
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("2m") Duration grace,
        @DefaultValue("1d") Duration retireAfter,
        @DefaultValue("1000") int mostDeadLetters) {

    ProjectionSettings settings(Duration claimTimeout) {
        return new ProjectionSettings(refresh, grace, retireAfter, mostDeadLetters, claimTimeout);
    }
}

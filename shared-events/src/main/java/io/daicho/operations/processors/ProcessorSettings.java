package io.daicho.operations.processors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the nodes share what follows the log.
 *
 * @param claimTimeout how long a node that gives no sign of life keeps the others from taking its processors over; at
 *     least 2 s, as a node gives signs of life once a second
 */
@ConfigurationProperties("daicho.processor")
public record ProcessorSettings(@DefaultValue("10s") Duration claimTimeout) {

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** @throws IllegalArgumentException if the timeout is shorter than 2 s */
    public ProcessorSettings {
        if (claimTimeout.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("daicho.processor.claim-timeout is " + claimTimeout.toMillis()
                    + " ms, less than " + SHORTEST.toMillis());
        }
    }
}

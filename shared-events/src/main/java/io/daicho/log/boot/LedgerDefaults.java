package io.daicho.log.boot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of Axon Framework that the ledger relies on, below everything an application sets itself. */
public final class LedgerDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = Map.<String, Object>of(
                "daicho.mongodb.uri", "${DAICHO_MONGODB_URI:mongodb://127.0.0.1:27017/daicho}",
                "axon.axonserver.enabled", "false",
                // reading tokens back fails unless all three are the Jackson 2 serializer
                "axon.serializer.general", "jackson",
                "axon.serializer.messages", "jackson",
                "axon.serializer.events", "jackson");
        environment.getPropertySources().addLast(new MapPropertySource("ledger-defaults", defaults));
    }
}

package io.daicho.log.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Settings that both sides rely on, below everything an application sets itself. */
public final class LedgerDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new ClassPathResource("ledger-defaults.properties", LedgerDefaults.class);
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("ledger-defaults", defaults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.daicho.importing;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.commandside.CommandExecutor;
import io.daicho.log.MongoEventLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires imports into the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportingConfiguration {

    @Bean
    ImportWorker importWorker(
            ImportStore store,
            MongoEventLog log,
            EventCatalogue catalogue,
            CommandExecutor commands,
            ImportSettings settings,
            Clock clock) {
        var run = new ImportRun(store, new LogState(log, catalogue), commands, referenceCities(), settings, clock);
        return new ImportWorker(store, run, settings, clock);
    }

    @Bean
    ImportLifecycle importLifecycle(ImportWorker worker) {
        return new ImportLifecycle(worker);
    }

    @Bean
    Imports imports(ImportStore store, ImportSettings settings, Clock clock, ImportWorker worker) {
        return new Imports(store, settings, clock, worker::wake);
    }

    private static PartnerCities referenceCities() {
        try (InputStream table = ImportingConfiguration.class.getResourceAsStream("partner-cities.csv")) {
            if (table == null) {
                throw new IllegalStateException("the reference table of partner cities is missing");
            }
            return PartnerCities.read(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

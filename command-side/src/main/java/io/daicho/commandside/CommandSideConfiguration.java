package io.daicho.commandside;

import io.daicho.log.MongoEventLog;
import io.micrometer.observation.ObservationRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Everything the command side adds to an application. Bean names are class names: the query side has its own. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "io.daicho.commandside",
            "io.daicho.measure",
            "io.daicho.department",
            "io.daicho.city",
            "io.daicho.importing",
            "io.daicho.erasure"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSideConfiguration {

    @Bean
    CommandExecutor commandExecutor(CommandBus bus, MongoEventLog log, ObservationRegistry observations) {
        return new ObservedCommandExecutor(new LedgerCommandExecutor(bus, log), observations);
    }
}

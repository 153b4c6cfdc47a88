package io.daicho.queryside;

import com.mongodb.client.MongoDatabase;
import io.daicho.operations.observation.ProjectionObservations;
import io.daicho.operations.processors.ProcessorSettings;
import io.daicho.projection.Projections;
import io.daicho.queryside.web.QuerySideSettings;
import io.daicho.view.actor.ActorProjection;
import io.daicho.view.actor.ActorQueries;
import io.daicho.view.city.CityProjection;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentProjection;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearProjection;
import io.daicho.view.year.YearQueries;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Everything the query side adds to an application. Bean names are class names: the command side has its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QuerySideSettings.class, ProjectionProperties.class})
@ComponentScan(
        basePackages = {
            "io.daicho.queryside.web",
            "io.daicho.view",
            "io.daicho.asof",
            "io.daicho.timemap",
            "io.daicho.history",
            "io.daicho.lag",
            "io.daicho.report",
            "io.daicho.tree",
            "io.daicho.rebuild.web",
            "io.daicho.deadletter.web",
            "io.daicho.audit",
            "io.daicho.bundle.web",
            "io.daicho.pages"
        },
        // whoever has both sides in one process adds these by itself
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.daicho\\.pages\\.work\\..*"),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QuerySideConfiguration {

    @Bean
    Projections projections(
            MongoDatabase database,
            EventStore log,
            TokenStore tokens,
            Clock clock,
            ProjectionProperties properties,
            ProcessorSettings processors,
            ProjectionObservations observations) {
        return new Projections(
                List.of(
                        new MeasureProjection(),
                        new DepartmentProjection(),
                        new CityProjection(),
                        new YearProjection(),
                        new ActorProjection()),
                database,
                log,
                tokens,
                observations::of,
                properties.settings(processors.claimTimeout()),
                clock);
    }

    @Bean
    ReadModelProcessors readModelProcessors(Projections projections) {
        return new ReadModelProcessors(projections);
    }

    @Bean
    MeasureQueries measureQueries(ReadModelProcessors processors) {
        return new MeasureQueries(processors.readModel("measure"));
    }

    @Bean
    DepartmentQueries departmentQueries(ReadModelProcessors processors) {
        return new DepartmentQueries(processors.readModel("department"));
    }

    @Bean
    CityQueries cityQueries(ReadModelProcessors processors) {
        return new CityQueries(processors.readModel("city"));
    }

    @Bean
    YearQueries yearQueries(ReadModelProcessors processors) {
        return new YearQueries(processors.readModel("year"));
    }

    @Bean
    ActorQueries actorQueries(ReadModelProcessors processors) {
        return new ActorQueries(processors.readModel("actor"));
    }
}

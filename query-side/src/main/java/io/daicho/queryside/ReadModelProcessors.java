package io.daicho.queryside;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionProcessor;
import io.daicho.projection.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.SmartLifecycle;

/** The processors of all read models; they run while the application does. */
public final class ReadModelProcessors implements SmartLifecycle {

    private final Map<String, ProjectionProcessor> processors = new TreeMap<>();

    public ReadModelProcessors(
            List<Projection> projections,
            MongoDatabase database,
            EventStore log,
            TokenStore tokens,
            Function<String, EventProcessorSpanFactory> spans) {
        projections.forEach(projection -> processors.put(
                projection.name(),
                ProjectionProcessor.of(projection, database, log, tokens, spans.apply(projection.name()))));
    }

    /** Names of the projections. */
    public List<String> names() {
        return List.copyOf(processors.keySet());
    }

    public ReadModel readModel(String projection) {
        return Objects.requireNonNull(processors.get(projection), projection).readModel();
    }

    @Override
    public void start() {
        processors.values().forEach(ProjectionProcessor::start);
    }

    @Override
    public void stop() {
        processors.values().forEach(ProjectionProcessor::close);
    }

    @Override
    public boolean isRunning() {
        return processors.values().stream().anyMatch(ProjectionProcessor::isRunning);
    }
}

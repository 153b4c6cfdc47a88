package io.daicho.queryside;

import io.daicho.projection.Projections;
import io.daicho.projection.ReadModel;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** The processors of all read models; they run while the application does. */
public final class ReadModelProcessors implements SmartLifecycle {

    private final Projections projections;

    public ReadModelProcessors(Projections projections) {
        this.projections = projections;
    }

    /** Names of the projections. */
    public List<String> names() {
        return projections.names();
    }

    public ReadModel readModel(String projection) {
        return projections.readModel(projection);
    }

    @Override
    public void start() {
        projections.start();
    }

    @Override
    public void stop() {
        projections.close();
    }

    @Override
    public boolean isRunning() {
        return projections.isRunning();
    }
}

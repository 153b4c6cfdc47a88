package io.daicho.lag;

import io.daicho.log.MongoEventLog;
import io.daicho.projection.ReachedPosition;
import io.daicho.projection.ReadModel;
import io.daicho.projection.RowsNotBuilt;
import io.daicho.projection.RowsUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the lags of projections. A projection counts as ready from when it is first seen near the end of the log: all
 * nodes read the same rows, so answers that lag later are a matter for whoever is alerted, not for taking every node out
 * of service at once.
 */
final class ProjectionLags {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProjectionLags.class);

    private final Map<String, ReadModel> readModels;
    private final MongoEventLog log;
    private final Clock clock;
    private final long readyLag;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    /** @param readyLag how many positions a projection may be behind when it first counts as ready */
    ProjectionLags(Map<String, ReadModel> readModels, MongoEventLog log, Clock clock, long readyLag) {
        this.readModels = Map.copyOf(readModels);
        this.log = log;
        this.clock = clock;
        this.readyLag = readyLag;
    }

    /** The lags of the projections that have rows, by name. */
    Map<String, ProjectionLag> read() {
        var lags = new TreeMap<String, ProjectionLag>();
        readModels.forEach((name, model) -> read(name, model).ifPresent(lag -> {
            lags.put(name, lag);
            if (lag.positions() <= readyLag) {
                ready.add(name);
            }
        }));
        return lags;
    }

    private Optional<ProjectionLag> read(String name, ReadModel model) {
        try {
            // the position first: the log may only have grown since
            ReachedPosition reached = model.reached();
            long position = reached.position();
            long behind = Math.max(0, log.head() - position);
            Duration time = behind == 0 ? Duration.ZERO : inLogSince(position + 1);
            return Optional.of(new ProjectionLag(name, position, behind, reached.leftOutFrom(), time));
        } catch (RowsUnavailable | RowsNotBuilt e) {
            LOGGER.debug("the rows of {} cannot be read", name, e);
            return Optional.empty();
        }
    }

    private Duration inLogSince(long position) {
        return log.timeOf(position)
                .map(at -> Duration.between(at, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    boolean isReady(String projection) {
        return ready.contains(projection);
    }

    Set<String> projections() {
        return readModels.keySet();
    }
}

package io.daicho.department.naming;

import io.daicho.department.DepartmentDirectory;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.log.MongoEventLog;
import io.daicho.refusal.NotYet;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Looks names up in the collection; one that is missing there may just have been registered, which its stream tells, or
 * just have been given to a department, which the collection tells once it has read the log to the present end.
 */
@Component
final class LoggedDepartmentDirectory implements DepartmentDirectory {

    private static final String DEPARTMENT = "Department";
    /** Longer than the claim of a node that died on the processor lasts. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration POLL = Duration.ofMillis(10);

    private final NameCollection names;
    private final EventStore events;
    private final MongoEventLog log;

    LoggedDepartmentDirectory(NameCollection names, EventStore events, MongoEventLog log) {
        this.names = names;
        this.events = events;
        this.log = log;
    }

    @Override
    public Optional<DepartmentId> find(DepartmentName name) {
        Optional<DepartmentId> known = known(name);
        if (known.isPresent()) {
            return known;
        }
        awaitReading(log.head(), name);
        return known(name);
    }

    private Optional<DepartmentId> known(DepartmentName name) {
        return names.find(name).or(() -> Optional.of(DepartmentId.of(name)).filter(this::isRegistered));
    }

    @Override
    public boolean isRegistered(DepartmentId id) {
        DomainEventStream stream = events.readEvents(id.toString());
        return stream.hasNext() && stream.peek().getType().equals(DEPARTMENT);
    }

    private void awaitReading(long head, DepartmentName name) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long read = names.readUpTo(); read < head; read = names.readUpTo()) {
            if (System.nanoTime() > deadline || !pause()) {
                throw new NotYet(
                        "directory-behind",
                        "department",
                        name,
                        "names are known up to position " + read + " of " + head + " only");
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

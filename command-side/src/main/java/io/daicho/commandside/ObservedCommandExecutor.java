package io.daicho.commandside;

import io.daicho.log.LogUnavailable;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Measures and traces the execution of each command, and names the command beside every line that is logged meanwhile. */
final class ObservedCommandExecutor implements CommandExecutor {

    private static final Logger LOGGER = LoggerFactory.getLogger(ObservedCommandExecutor.class);

    /** Name in the logs. */
    static final String KEY = "commandId";

    private final CommandExecutor executor;
    private final ObservationRegistry observations;

    ObservedCommandExecutor(CommandExecutor executor, ObservationRegistry observations) {
        this.executor = executor;
        this.observations = observations;
    }

    @Override
    public CommandResult execute(Object command, CommandContext context) {
        String name = command.getClass().getSimpleName();
        Observation observation = Observation.createNotStarted("daicho.command", observations)
                .contextualName(name)
                .lowCardinalityKeyValue("command", name)
                .highCardinalityKeyValue("daicho.command", context.commandId());
        try (var closed = MDC.putCloseable(KEY, context.commandId())) {
            return observe(observation, command, context);
        }
    }

    private CommandResult observe(Observation observation, Object command, CommandContext context) {
        String name = command.getClass().getSimpleName();
        observation.start();
        var outcome = KeyValue.of("outcome", "refused");
        try (var scope = observation.openScope()) {
            CommandResult result = executor.execute(command, context);
            outcome = KeyValue.of("outcome", result.changed() ? "changed" : "unchanged");
            LOGGER.debug("{}: {}", name, outcome.getValue());
            return result;
        } catch (LogUnavailable e) {
            LOGGER.warn("{} is not known to be in the log: {}", name, e.getMessage());
            observation.error(e);
            throw e;
        } catch (RuntimeException | Error e) {
            LOGGER.debug("{} is refused", name, e);
            observation.error(e);
            throw e;
        } finally {
            observation.lowCardinalityKeyValue(outcome).stop();
        }
    }
}

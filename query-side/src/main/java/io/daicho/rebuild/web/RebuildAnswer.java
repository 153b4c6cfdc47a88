package io.daicho.rebuild.web;

import io.daicho.rebuild.Comparison;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.RebuildProgress;
import io.daicho.rebuild.RebuildRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it is told.
 *
 * @param id name of the generation that is built, e.g. {@code measure_2_3}
 * @param generation its number
 * @param replaces number of the generation that answered when it was started, 0 if there was none
 * @param attempts how often it was begun
 * @param skipped positions of events that it leaves out, since somebody decided so
 * @param certificates what was compared before its rows were to answer
 * @param problem why it ended without them, or null
 */
record RebuildAnswer(
        String id,
        String projection,
        int version,
        int generation,
        int replaces,
        Rebuild.State state,
        RebuildRequest.Cause cause,
        RebuildRequest.Basis basis,
        String actor,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        Progress progress,
        List<Long> skipped,
        List<Comparison> certificates,
        @Nullable String problem) {

    /**
     * How far it has come.
     *
     * @param events handled so far
     * @param ofEvents how many there are, as far as is known
     * @param eventsPerSecond lately
     * @param secondsLeft of reading, at this rate; null where there is no telling
     * @param compared versions of rows compared so far
     * @param toCompare about how many there are to compare, 0 before that begins
     */
    record Progress(
            long events,
            long ofEvents,
            double eventsPerSecond,
            @Nullable Long secondsLeft,
            long compared,
            long toCompare) {

        static Progress of(RebuildProgress progress) {
            return new Progress(
                    progress.position(),
                    progress.target(),
                    progress.eventsPerSecond(),
                    progress.timeLeft().map(Duration::toSeconds).orElse(null),
                    progress.compared(),
                    progress.toCompare());
        }
    }

    static RebuildAnswer of(Rebuild rebuild) {
        return new RebuildAnswer(
                rebuild.id(),
                rebuild.generation().projection(),
                rebuild.generation().version(),
                rebuild.generation().number(),
                rebuild.replaces(),
                rebuild.state(),
                rebuild.request().cause(),
                rebuild.request().basis(),
                rebuild.request().actor(),
                rebuild.request().at(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.attempts(),
                Progress.of(rebuild.progress()),
                rebuild.skipped(),
                rebuild.certificates(),
                rebuild.problem());
    }
}

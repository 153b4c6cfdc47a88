package io.daicho.rebuild.web;

import io.daicho.operations.limits.ConcurrencyLimit;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.TooManyAtOnce;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuilds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open streams of progress: one reading of the rebuilds they are about, for all of them, at short intervals. */
@Component
class RebuildStreams implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildStreams.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** A comment so often finds out which clients have gone away. */
    private static final int ROUNDS_OF_SILENCE = 20;

    private final Rebuilds rebuilds;
    private final ConcurrencyLimit places;
    private final List<Stream> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild-streams").daemon().factory());

    RebuildStreams(Rebuilds rebuilds, ConcurrencyLimits limits) {
        this.rebuilds = rebuilds;
        this.places = limits.streams();
        var unused = thread.scheduleWithFixedDelay(
                this::tell, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Tells at once how far it is: a client whose stream is open has heard something.
     *
     * @throws TooManyAtOnce if there is no room for another
     */
    SseEmitter open(Rebuild rebuild) {
        var stream = new Stream(rebuild.id(), places.enter());
        stream.tell(rebuild);
        if (!rebuild.state().isEnd()) {
            open.add(stream);
        }
        return stream.emitter;
    }

    private void tell() {
        if (open.isEmpty()) {
            return;
        }
        try {
            List<Rebuild> now = rebuilds.find(
                    open.stream().map(stream -> stream.id).distinct().toList());
            open.forEach(stream -> now.stream()
                    .filter(rebuild -> rebuild.id().equals(stream.id))
                    .forEach(stream::tell));
        } catch (RuntimeException e) {
            LOG.debug("rebuilds could not be read, trying again", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        open.forEach(stream -> stream.emitter.complete());
    }

    /** One client's. */
    private final class Stream {

        private final String id;
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private final ConcurrencyLimit.Place place;
        private @Nullable RebuildAnswer told;
        private int silent;

        private Stream(String id, ConcurrencyLimit.Place place) {
            this.id = id;
            this.place = place;
            emitter.onCompletion(this::end);
            emitter.onTimeout(this::end);
            emitter.onError(e -> end());
        }

        private void tell(Rebuild rebuild) {
            RebuildAnswer answer = RebuildAnswer.of(rebuild);
            try {
                if (rebuild.state().isEnd()) {
                    emitter.send(SseEmitter.event().name("end").data(answer, MediaType.APPLICATION_JSON));
                    emitter.complete();
                    end();
                } else if (!answer.equals(told)) {
                    emitter.send(SseEmitter.event().name("progress").data(answer, MediaType.APPLICATION_JSON));
                    silent = 0;
                } else if (++silent % ROUNDS_OF_SILENCE == 0) {
                    emitter.send(SseEmitter.event().comment("still there"));
                }
                told = answer;
            } catch (IOException | IllegalStateException e) {
                // the client has gone away
                end();
            }
        }

        private void end() {
            open.remove(this);
            place.close();
        }
    }
}

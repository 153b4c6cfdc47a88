package io.daicho.erasure.purge;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.commandside.CommandResult;
import io.daicho.events.ErasedText;
import io.daicho.events.Erasure;
import io.daicho.log.MongoEventLog;
import io.daicho.log.SealedText;
import io.daicho.log.StoredEvent;
import io.daicho.log.TextPurge;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;

/**
 * Takes the texts of an erasure out of the database: the traces first, for which the texts must be known, then the log.
 * Whatever happens in between, doing all of it again ends the same.
 */
public final class Purging {

    private static final Logger LOG = LoggerFactory.getLogger(Purging.class);

    private final MongoEventLog log;
    private final EventCatalogue catalogue;
    private final List<TextTraces> traces;
    private final TextPurge purge;

    Purging(MongoEventLog log, EventCatalogue catalogue, List<TextTraces> traces, TextPurge purge) {
        this.log = log;
        this.catalogue = catalogue;
        this.traces = List.copyOf(traces);
        this.purge = purge;
    }

    /**
     * Purges what a command has just erased, so that its sender reads it nowhere. If that fails, {@link PurgeFollower}
     * goes on trying.
     *
     * @return the answer, as it is
     */
    public ResponseEntity<CommandResult> afterwards(ResponseEntity<CommandResult> answer) {
        CommandResult result = answer.getBody();
        if (result != null && result.changed()) {
            try {
                log.readPositions(List.of(result.position())).forEach(this::purge);
            } catch (RuntimeException e) {
                LOG.warn("the texts erased at position {} are purged later", result.position(), e);
            }
        }
        return answer;
    }

    private void purge(StoredEvent event) {
        if (catalogue.decode(event.event()) instanceof Erasure erasure) {
            purge(event.stream(), erasure);
        }
    }

    void purge(String stream, Erasure erasure) {
        List<ErasedText> erased = erasure.erased();
        Set<String> texts =
                log.readPositions(erased.stream().map(ErasedText::position).collect(Collectors.toSet())).stream()
                        .flatMap(event -> event.texts().stream().filter(isErased(event, erased)))
                        .map(SealedText::text)
                        .collect(Collectors.toSet());
        traces.forEach(trace -> trace.forget(stream, texts));
        purge.purge(erased);
    }

    private static Predicate<SealedText> isErased(StoredEvent event, List<ErasedText> erased) {
        return text -> !text.field().equals(ErasedText.DIGEST)
                && erased.contains(new ErasedText(event.position(), text.field()));
    }
}

package io.daicho.erasure.purge;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.FreeTexts;
import io.daicho.erasure.RecordedText;
import io.daicho.erasure.RecordedText.State;
import io.daicho.erasure.RecordedTexts;
import io.daicho.erasure.StreamTexts;
import io.daicho.events.ErasedText;
import io.daicho.events.Erasure;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the texts of a stream from the log. An erasure counts from its event on, whether it is purged yet or not. */
@Component
final class LoggedTexts implements RecordedTexts {

    private final MongoEventLog log;
    private final EventCatalogue catalogue;

    LoggedTexts(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    @Override
    public StreamTexts ofStream(String stream) {
        List<StoredEvent> events = log.readStream(stream, 0);
        Set<ErasedText> erased = erased(events);
        return new StreamTexts(
                stream,
                events.stream().map(StoredEvent::position).collect(Collectors.toSet()),
                events.stream().flatMap(event -> texts(event, erased).stream()).toList());
    }

    private Set<ErasedText> erased(List<StoredEvent> events) {
        var erased = new HashSet<ErasedText>();
        for (StoredEvent event : events) {
            if (catalogue.decode(event.event()) instanceof Erasure erasure) {
                erased.addAll(erasure.erased());
            }
        }
        return erased;
    }

    private static List<RecordedText> texts(StoredEvent event, Set<ErasedText> erased) {
        JsonNode payload = EventJson.tree(event.event().payload());
        JsonNode meta = EventJson.tree(event.meta());
        Set<String> sealed = event.commitments().keySet();
        List<String> gone = event.erasedFields();
        var texts = new ArrayList<RecordedText>();
        fields(event).forEach(field -> {
            JsonNode part = field.startsWith("/meta") ? meta : payload;
            String text = part.at(field.substring(field.indexOf('/', 1))).stringValue("");
            if (!text.isEmpty()) {
                boolean isGone = gone.contains(field) || erased.contains(new ErasedText(event.position(), field));
                State state = isGone ? State.ERASED : sealed.contains(field) ? State.SEALED : State.OPEN;
                texts.add(new RecordedText(event.position(), event.command(), field, state, isGone ? "" : text));
            }
        });
        return texts;
    }

    private static List<String> fields(StoredEvent event) {
        var fields = new ArrayList<>(FreeTexts.ofPayload(event.type()));
        fields.addAll(FreeTexts.ofMeta());
        return fields;
    }
}

package io.daicho.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.daicho.catalogue.EventJson;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a measure, when and why, and the event that says so.
 *
 * @param position of the event in the log, from 1
 * @param at when its commit entered the log
 * @param version of the measure since this event: its sequence number, from 0
 * @param event id of the event
 * @param type catalogue name the event is stored under
 * @param revision revision the event is stored with, which may be older than the one it is read as
 * @param command id of the command that caused it
 * @param reason in the actor's words, or null
 * @param source where the change was read, or null
 * @param erased the event's texts that were erased by law, as JSON Pointers (RFC 6901) into the event's envelope
 */
public record ChangeOrigin(
        long position,
        Instant at,
        long version,
        String event,
        String type,
        int revision,
        String command,
        String actor,
        @Nullable String reason,
        @Nullable Source source,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> erased) {

    public ChangeOrigin {
        erased = List.copyOf(erased);
    }

    public static ChangeOrigin of(StoredEvent stored) {
        Provenance provenance = Provenance.fromMap(EventJson.map(stored.meta()));
        return new ChangeOrigin(
                stored.position(),
                stored.at(),
                stored.seq(),
                stored.id(),
                stored.event().type().name(),
                stored.event().type().rev(),
                stored.command(),
                provenance.actor(),
                provenance.reason(),
                provenance.source(),
                stored.erasedFields());
    }
}

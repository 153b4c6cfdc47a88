package io.daicho.history.web;

import io.daicho.history.ChangeOrigin;
import io.daicho.log.MongoEventLog;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ProofLinks;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.actor.ActorQueries;
import io.daicho.view.actor.ActorRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Actors")
class ActorHistoryController {

    record ActorList(List<ActorRecord> items, @Nullable String next, long position) {}

    /**
     * @param stream id of the measure, department or partner city that was changed
     * @param streamType {@code Measure}, {@code Department} or {@code PartnerCity}
     * @param links to the proof that it stands in the log
     */
    record ActorChange(String stream, String streamType, ChangeOrigin origin, ProofLinks links) {}

    record ActorChanges(
            ActorRecord actor,
            List<ActorChange> items,
            @Nullable String next,
            long position) {}

    private final ActorQueries queries;
    private final MongoEventLog log;
    private final Readings readings;

    ActorHistoryController(ActorQueries queries, MongoEventLog log, Readings readings) {
        this.queries = queries;
        this.log = log;
        this.readings = readings;
    }

    @GetMapping("/api/actors")
    @Operation(operationId = "listActors", summary = "Everybody who changed the ledger, and how often")
    ResponseEntity<ActorList> listActors(@ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listActors");
        return reading.answer(position -> {
            PlacedPage<ActorRecord> found = queries.actors(position, reading.start(), page.size());
            return new ActorList(found.items(), reading.next(found), position);
        });
    }

    @GetMapping("/api/actors/{actor}/changes")
    @Operation(
            operationId = "listActorChanges",
            summary = "What somebody changed in the whole ledger: when, why, by which command; the newest first")
    ResponseEntity<ActorChanges> listActorChanges(
            @PathVariable String actor, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofPage(queries.readModel(), at, page, "listActorChanges", actor);
        return reading.answer(position -> {
            ActorRecord found =
                    queries.actor(actor, position).orElseThrow(() -> new NothingFound("actor", actor, position));
            PlacedPage<Long> changes = queries.changes(found, position, reading.start(), page.size());
            return new ActorChanges(found, events(changes.items()), reading.next(changes), position);
        });
    }

    private List<ActorChange> events(List<Long> positions) {
        return log.readPositions(positions).reversed().stream()
                .map(event -> new ActorChange(
                        event.stream(), event.streamType(), ChangeOrigin.of(event), ProofLinks.of(event.position())))
                .toList();
    }
}

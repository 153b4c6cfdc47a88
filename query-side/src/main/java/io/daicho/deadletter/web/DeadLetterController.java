package io.daicho.deadletter.web;

import io.daicho.deadletter.DeadLetters;
import io.daicho.deadletter.Decision;
import io.daicho.projection.DeadLetter;
import io.daicho.projection.Projections;
import io.daicho.queryside.web.ActorHeader;
import io.daicho.queryside.web.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/projections/{name}/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projections")
class DeadLetterController {

    private static final int LONGEST_REASON = 1_000;

    record DeadLetterList(List<DeadLetter> items) {}

    record DecisionList(List<Decision> items) {}

    /** Why an event is skipped. */
    record Skip(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST_REASON) @Nullable
            String reason) {}

    /** Id of the rebuild by which a decision takes effect. */
    record Decided(String rebuild) {}

    private final DeadLetters letters;
    private final Projections projections;

    DeadLetterController(DeadLetters letters, Projections projections) {
        this.letters = letters;
        this.projections = projections;
    }

    @GetMapping
    @Operation(
            operationId = "listDeadLetters",
            summary =
                    "Events that the rows that answer lack: those that could not be handled, with the cause, those that"
                            + " wait behind them in their streams, and those skipped by decision")
    DeadLetterList list(@PathVariable("name") String name) {
        return new DeadLetterList(letters.of(existing(name)));
    }

    @GetMapping("/decisions")
    @Operation(
            operationId = "listDeadLetterDecisions",
            summary = "Who decided what about events that could not be handled, and why")
    DecisionList decisions(@PathVariable("name") String name) {
        return new DecisionList(letters.decisions(existing(name)));
    }

    @PostMapping("/{position}/retry")
    @Operation(
            operationId = "retryDeadLetter",
            summary = "Try whether an event can be handled now; if so, the rows are built anew with it",
            parameters =
                    @Parameter(
                            name = ActorHeader.NAME,
                            in = ParameterIn.HEADER,
                            description = "Who acts, UTF-8",
                            schema = @Schema(type = "string", defaultValue = "anonymous")))
    @ApiResponse(responseCode = "202", description = "It can be handled; Location is the rebuild that does")
    @ApiResponse(responseCode = "404", description = "No such event is left out", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It still cannot be handled, or waits behind another event",
            content = @Content)
    ResponseEntity<Decided> retry(
            @PathVariable("name") String name, @PathVariable("position") long position, HttpServletRequest request) {
        return decided(letters.retry(existing(name), position, ActorHeader.of(request)));
    }

    @PostMapping(path = "/{position}/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "skipDeadLetter",
            summary = "Decide to do without an event, for a reason; the rows are built anew with those that waited"
                    + " behind it",
            parameters =
                    @Parameter(
                            name = ActorHeader.NAME,
                            in = ParameterIn.HEADER,
                            description = "Who acts, UTF-8",
                            schema = @Schema(type = "string", defaultValue = "anonymous")))
    @ApiResponse(responseCode = "202", description = "Decided; Location is the rebuild that does without it")
    @ApiResponse(responseCode = "404", description = "No such event is left out", content = @Content)
    @ApiResponse(responseCode = "409", description = "It waits behind another event", content = @Content)
    ResponseEntity<Decided> skip(
            @PathVariable("name") String name,
            @PathVariable("position") long position,
            @RequestBody Skip skip,
            HttpServletRequest request) {
        return decided(letters.skip(existing(name), position, ActorHeader.of(request), reason(skip)));
    }

    private static String reason(Skip skip) {
        String reason = skip.reason() == null ? "" : skip.reason().strip();
        if (reason.isEmpty()) {
            throw new BadParameter("reason", "", "is missing: say why the event is skipped");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BadParameter("reason", reason, "is longer than " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private static ResponseEntity<Decided> decided(String rebuild) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + rebuild))
                .body(new Decided(rebuild));
    }

    private String existing(String name) {
        if (!projections.has(name)) {
            throw new NoSuchProjection(name);
        }
        return name;
    }
}
